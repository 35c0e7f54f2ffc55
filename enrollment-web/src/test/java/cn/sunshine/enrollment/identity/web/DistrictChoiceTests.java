package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who holds a role in two districts is asked for which he works now, on every page that is about one of them. */
@ApplicationTest
class DistrictChoiceTests {

    private static final String OTHER = "换一个区（县）";

    @Autowired
    OfficersDesk desk;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    SeasonQueries seasons;

    private OpenSeason first;
    private OpenSeason second;

    @BeforeEach
    void twoDistricts() {
        first = reviews.openSeason();
        second = reviews.openSeason();
    }

    @ParameterizedTest
    @CsvSource({
        "/district/lottery, LOTTERY_ADMINISTRATOR",
        "/district/lottery, WITNESS",
        "/district/staff, DISTRICT_ADMINISTRATOR",
        "/review, DISTRICT_REVIEWER"
    })
    void leadsToEachOfThemAndToNoOther(String page, Role role) {
        SignedIn both = officer(role, first.district(), second.district());

        Document asked = desk.open(page, both);

        assertThat(asked.select("main li a").eachText())
                .containsExactlyInAnyOrder(name(first.district()), name(second.district()));
        for (Element door : asked.select("main li a")) {
            assertThat(desk.open(page + door.attr("href"), both).select("main").text())
                    .contains(door.text(), OTHER);
        }
        assertThat(desk.openInEnglish(page, both).select("main").text()).contains("Choose a district", "Sunshine");
        assertThat(desk.open(page + "?district=" + reviews.openSeason().district(), both)
                        .select("main")
                        .text())
                .contains("没有找到");
    }

    @ParameterizedTest
    @CsvSource({"/district/lottery, WITNESS", "/district/staff, DISTRICT_ADMINISTRATOR", "/review, DISTRICT_REVIEWER"})
    void asksNobodyWhoWorksInOne(String page, Role role) {
        assertThat(desk.open(page, officer(role, first.district()))
                        .select("main")
                        .text())
                .isNotBlank()
                .doesNotContain(OTHER, "选择区（县）", "没有找到");
    }

    @Test
    void aReviewerTakesAndDecidesTheCasesOfTheDistrictThatHeChose() {
        ReviewCaseId there = reviews.submitted(second);
        SignedIn both = officer(Role.DISTRICT_REVIEWER, first.district(), second.district());
        String own = "/review/cases/" + there;
        desk.send("/review/next", both, "district", first.district().toString());
        assertThat(desk.open(own, both).select("main").text()).doesNotContain("林小满");

        desk.send("/review/next", both, "district", second.district().toString());

        Document taken = desk.open(own, both);
        assertThat(taken.select("main").text()).contains("林小满");
        String round = taken.select("form[action$=approval] input[name=round]").val();
        desk.send(own + "/approval", both, "round", round);
        assertThat(desk.open("/review?list=DECIDED&district=" + second.district(), both)
                        .select("main tbody a")
                        .eachAttr("href"))
                .contains(own);
    }

    private SignedIn officer(Role role, DistrictId... districts) {
        return SignedIn.staff(
                desk.officer(role, districts[0]).id(),
                Stream.of(districts)
                        .map(district -> ScopedRole.in(role, district))
                        .toArray(ScopedRole[]::new));
    }

    private String name(DistrictId district) {
        return seasons.district(district).orElseThrow().name().chinese();
    }
}
