package cn.sunshine.enrollment.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A family on the telephone reads out the number on its receipt. */
@ApplicationTest
class QueuePageTests {

    private static final String FIND = "/review/find";

    @Autowired
    OfficersDesk desk;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    RegistrationFixtures registration;

    private OpenSeason season;
    private SignedIn reviewer;
    private ApplicationNumber number;
    private String at;

    @BeforeEach
    void aCase() {
        season = reviews.openSeason();
        reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        AccountId family = registration.guardian();
        ApplicationId application = registration.draft(season, family);
        number = registration.submit(application, family).number();
        at = "/review/cases/" + reviews.caseOf(application);
    }

    @Test
    void theNumberLeadsToTheCaseHoweverItIsTypedAndShowsNobodysNameBeforeTheCaseIsTaken() {
        assertThat(desk.open("/review", reviewer).select("main form[action='" + FIND + "'] #number"))
                .hasSize(1);

        assertThat(find(number.value()).getRedirectedUrl()).isEqualTo(at);
        assertThat(find(" " + number.grouped() + " ").getRedirectedUrl()).isEqualTo(at);
        assertThat(find(wide(number.grouped())).getRedirectedUrl()).isEqualTo(at);
        assertThat(desk.open(at, reviewer).select("main").text()).doesNotContain("林小满", "林一诺");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "call me", "0001000018"})
    void whatIsNoNumberIsSaidBesideTheFieldAndTheQueueStaysThere(String typed) {
        MockHttpServletResponse refused = find(typed);

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = OfficersDesk.page(refused);
        assertThat(page.select("#number-error").text()).contains("10 位报名编号");
        assertThat(page.select(".error-summary a[href=#number]")).hasSize(1);
        assertThat(page.select("#number").val()).isEqualTo(typed);
        assertThat(page.select("main a[href='" + at + "']")).hasSize(1);
    }

    @Test
    void ACL_05_ACL_12_aNumberOfAnotherDistrictIsAnsweredLikeOneThatNobodyHas() {
        reviewer =
                desk.officer(Role.DISTRICT_REVIEWER, registration.openSeason().district());

        for (String typed :
                new String[] {number.value(), ApplicationNumber.of(999_999_999).value()}) {
            MockHttpServletResponse refused = find(typed);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(OfficersDesk.page(refused).select("#number-error").text())
                    .contains("本区没有这个报名编号");
        }
    }

    @Test
    void whoReviewsInTwoDistrictsLooksWhereTheQueueIsFrom() {
        OpenSeason other = reviews.openSeason();
        SignedIn both = SignedIn.staff(
                reviewer.id(),
                ScopedRole.in(Role.DISTRICT_REVIEWER, season.district()),
                ScopedRole.in(Role.DISTRICT_REVIEWER, other.district()));

        assertThat(desk.submit(
                                FIND,
                                both,
                                "number",
                                number.value(),
                                "district",
                                season.district().toString())
                        .getRedirectedUrl())
                .isEqualTo(at);
        MockHttpServletResponse refused = desk.submit(
                FIND,
                both,
                "number",
                number.value(),
                "district",
                other.district().toString());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(refused)
                        .select("form[action='" + FIND + "'] input[name=district]")
                        .val())
                .isEqualTo(other.district().toString());
        assertThat(desk.submit(FIND, both, "number", number.value()).getRedirectedUrl())
                .isEqualTo("/review");
    }

    private MockHttpServletResponse find(String typed) {
        return desk.submit(FIND, reviewer, "number", typed);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(one -> wide.append(one == ' ' ? '\u3000' : (char) (one - '0' + '０')));
        return wide.toString();
    }
}
