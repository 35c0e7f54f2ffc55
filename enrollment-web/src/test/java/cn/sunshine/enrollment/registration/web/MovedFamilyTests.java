package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static cn.sunshine.enrollment.registration.web.FamilyBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A school that was chosen, and a home or a catchment that is another one since. */
@ApplicationTest
class MovedFamilyTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    private FamilyBrowser family;

    @BeforeEach
    void signIn(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = FamilyBrowser.of(browser, signIn, outbox);
    }

    /** Unasked, it would hand in the school of its old home, and the child is rejected for the whole year. */
    @Test
    void aFamilyThatMovesReadsWhichSchoolItsNewHomeHasBeforeItSubmits() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());

        String next = location(moveTo(id, season, "河畔路", "8"));

        assertThat(next).isEqualTo(APPLICATIONS + id + "/school");
        Elements schools = Jsoup.parse(family.show(next).getContentAsString()).select(".radio-card");
        assertThat(schools.get(0).text()).contains("河畔小学", "河畔路1—99号");
        assertThat(schools.stream().map(Element::text))
                .anySatisfy(school -> assertThat(school).contains("果园小学", "不在该校划片范围内"));
        assertThat(location(moveTo(id, season, "河畔路", "8"))).isEqualTo(APPLICATIONS + id + "/check");
    }

    /** A catchment that was published anew, or another home whose school an officer did not give back: the last page says so. */
    @Test
    void saysBesideTheAnswersWhatTheCatchmentsSayOfThemNow(@Autowired CatchmentEditing catchments) throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());
        String check = APPLICATIONS + id + "/check";
        assertThat(answers(check)).contains("对口公办学校，依据：果园路1—99号（单号）");

        catchments.add(new AddRule(
                season.season(),
                season.otherSchool(),
                RuleEffect.INCLUDE,
                AddressSelector.roadRange(season.township(), "果园路", 11, 19, RoadSide.ODD),
                "果园路11—19号（单号）"));
        catchments.add(new AddRule(
                season.season(),
                season.school(),
                RuleEffect.EXCLUDE,
                AddressSelector.roadRange(season.township(), "果园路", 11, 19, RoadSide.ODD),
                "果园路11—19号（单号）除外"));
        catchments.publish(season.season(), fixtures.guardian());

        assertThat(answers(check)).contains("您的住址不在该校划片范围内");
    }

    private String answers(String check) throws Exception {
        return Jsoup.parse(family.show(check).getContentAsString())
                .select("dl.summary-list")
                .text();
    }

    private MockHttpServletResponse moveTo(ApplicationId id, OpenSeason season, String road, String number)
            throws Exception {
        return family.send(
                post(APPLICATIONS + id + "/address"),
                "division",
                season.township().value(),
                "road",
                road,
                "houseNumber",
                number,
                "door",
                "2栋301");
    }
}
