package cn.sunshine.enrollment.policy;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** P1 划片招生范围科学合理. Its rules are public and of one version; whether they are good ones nothing here checks. */
@ApplicationTest
class P1CatchmentsArePublishedAsAWholeTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SchoolQueries schools;

    @Autowired
    CatchmentQueries catchments;

    @Autowired
    Cast cast;

    private OpenSeason season;

    @BeforeEach
    void aDistrictHasPublishedTheRulesOfItsTwoPublicSchools() {
        season = fixtures.openSeason();
    }

    @Test
    void anybodyLearnsTheSchoolOfAnAddressAndTheRuleInItsOwnWords() throws Exception {
        assertThat(schoolOf("果园路", "15")).contains("果园小学", "果园路1—99号（单号）").doesNotContain("河畔路1—99号");
    }

    @Test
    void whereNoRuleSpeaksOfAnAddressTheFamilyIsToldSoAndNamedNoSchool() throws Exception {
        assertThat(schoolOf("果园路", "16")).contains("没有查到这个住址").doesNotContain("果园小学", "河畔小学");
    }

    @Test
    void thePublicPageOfASchoolQuotesItsRules() throws Exception {
        assertThat(pageOf(season.school())).contains("果园路1—99号（单号）");
        assertThat(pageOf(season.otherSchool())).contains("河畔路1—99号").doesNotContain("果园路1—99号");
    }

    /** What the publisher still works on is nobody's catchment yet, not for the look-up and not on the school's page. */
    @Test
    void changesAreInForceForAllOnceTheyArePublishedTogetherAndNotBefore() throws Exception {
        SignedIn publisher = cast.officer(Role.CATCHMENT_PUBLISHER, season.district());
        String desk = "/district/catchment/" + season.season();
        send(publisher, estate(desk + "/schools/" + season.school(), "翠湖花园"));
        send(publisher, estate(desk + "/schools/" + season.otherSchool(), "望江苑"));
        assertThat(pageOf(season.school())).doesNotContain("翠湖花园");
        assertThat(schoolOf("翠湖花园")).doesNotContain("果园小学");

        String seen =
                Integer.toString(catchments.pending(season.season()).changes().state());
        send(publisher, post(desk + "/publish").param("seen", seen));

        assertThat(pageOf(season.school())).contains("翠湖花园（全部）");
        assertThat(schoolOf("翠湖花园")).contains("果园小学", "翠湖花园（全部）");
        assertThat(schoolOf("望江苑")).contains("河畔小学", "望江苑（全部）");
    }

    private MockHttpServletRequestBuilder estate(String rules, String estate) {
        return post(rules)
                .param("effect", "INCLUDE")
                .param("division", season.township().value())
                .param("estate", estate)
                .param("source", estate + "（全部）");
    }

    private String schoolOf(String estate) throws Exception {
        return answer(lookUp().param("estate", estate));
    }

    private String schoolOf(String road, String number) throws Exception {
        return answer(lookUp().param("road", road).param("houseNumber", number));
    }

    private MockHttpServletRequestBuilder lookUp() {
        return post("/catchment/" + season.season())
                .param("division", season.township().value());
    }

    private String pageOf(SchoolId school) throws Exception {
        return answer(get("/schools/" + schools.school(school).orElseThrow().code()));
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(withFormToken()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        assertThat(browser.perform(request.with(as(who)).with(withFormToken()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }
}
