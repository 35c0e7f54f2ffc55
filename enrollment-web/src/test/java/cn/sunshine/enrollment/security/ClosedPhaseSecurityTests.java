package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What officers send by hand after the time of the step is over. */
@ApplicationTest
class ClosedPhaseSecurityTests {

    private static final String CLOSED = "现在不在审核阶段";

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ACL_14_noCaseIsTakenWhileReviewIsClosedAndNoFileReadByThat() throws Exception {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = seeds.officer(season, Role.DISTRICT_REVIEWER);
        ReviewCaseId waits = reviews.submitted(season);
        registration.close(season.season(), PhaseKind.REVIEW);
        String before = row(waits);
        String claim = "/review/cases/" + waits + "/claim";

        Document refused = refused(post(claim), reviewer, 409);
        assertThat(refused.text()).contains(CLOSED).doesNotContain("林小满", "林一诺", "果园路");
        assertThat(row(waits)).isEqualTo(before);

        registration.open(season.season(), PhaseKind.REVIEW);
        assertThat(send(post(claim), reviewer).getStatus()).isEqualTo(302);
        assertThat(row(waits)).isNotEqualTo(before);
    }

    @Test
    void ACL_14_nothingIsDecidedOnACaseWhileReviewIsClosed() throws Exception {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = seeds.officer(season, Role.DISTRICT_REVIEWER);
        ReviewCaseId held = reviews.submitted(season);
        claiming.claim(held, new ReviewOfficer(reviewer.id(), season.district()));
        registration.close(season.season(), PhaseKind.REVIEW);
        String before = row(held);

        for (String decision : List.of("approval", "return", "rejection")) {
            MockHttpServletRequestBuilder form = post("/review/cases/" + held + "/" + decision)
                    .param("round", "1")
                    .param("reasons", "ADDRESS_INCOMPLETE")
                    .param("reason", "OUTSIDE_AREA");
            assertThat(refused(form, reviewer, 409).select(".error-summary").text())
                    .as(decision)
                    .contains(CLOSED);
            assertThat(row(held)).as(decision).isEqualTo(before);
        }
    }

    @Test
    void ACL_14_noFileIsReadByWhoTookTheCaseBeforeTheReviewClosedAndHisLeaseRunsOut() throws Exception {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = seeds.officer(season, Role.DISTRICT_REVIEWER);
        ReviewCaseId held = reviews.submitted(season);
        claiming.claim(held, new ReviewOfficer(reviewer.id(), season.district()));
        String at = "/review/cases/" + held;
        assertThat(shown(at, reviewer)).contains("林小满").doesNotContain(CLOSED);
        registration.close(season.season(), PhaseKind.REVIEW);
        String lease = lease(held);

        assertThat(shown(at, reviewer)).contains(CLOSED).doesNotContain("林小满", "林一诺", "果园路");
        for (String decision : List.of("approval", "return", "rejection")) {
            MockHttpServletRequestBuilder form = post(at + "/" + decision)
                    .param("round", "1")
                    .param("reasons", "ADDRESS_INCOMPLETE")
                    .param("reason", "OUTSIDE_AREA")
                    .param("note", "请写门牌号");
            assertThat(refused(form, reviewer, 409).text())
                    .as(decision)
                    .contains(CLOSED, "请写门牌号")
                    .doesNotContain("林小满", "林一诺", "果园路");
        }
        Document halfWritten = refused(post(at + "/return").param("note", "请写门牌号"), reviewer, 422);
        assertThat(halfWritten.text()).contains(CLOSED, "请写门牌号").doesNotContain("林小满", "林一诺", "果园路");
        assertThat(halfWritten.select(".error-summary")).isEmpty();
        assertThat(lease(held)).isEqualTo(lease);
    }

    @Test
    void ACL_14_noPlanIsChangedAfterTheFreezeOfTheRoll() throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        ceremonies.released(season);
        SignedIn administrator = seeds.officer(season, Role.DISTRICT_ADMINISTRATOR);
        String before = plan(season);

        MockHttpServletRequestBuilder form = post("/district/schools/" + season.school() + "/plans/" + season.season())
                .param("seats", "90")
                .param("reason", "one class more");
        assertThat(refused(form, administrator, 422).select(".error-summary").text())
                .contains("招生计划不能再改");
        assertThat(plan(season)).isEqualTo(before);
    }

    private String shown(String page, SignedIn who) throws Exception {
        return CookieBrowser.parse(send(get(page), who)).text();
    }

    private Document refused(MockHttpServletRequestBuilder request, SignedIn who, int status) throws Exception {
        MockHttpServletResponse answer = send(request, who);
        assertThat(answer.getStatus()).isEqualTo(status);
        return CookieBrowser.parse(answer);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        return site.perform(request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
    }

    private String lease(ReviewCaseId id) {
        return jdbc.sql("select leased_until::text from review_case where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** The case, its decisions and its application. */
    private String row(ReviewCaseId id) {
        return jdbc.sql("""
                        select c::text || a::text
                               || (select count(*) from review_decision d where d.case_id = c.id)
                        from review_case c join application a on a.id = c.application_id
                        where c.id = :id""").param("id", id.value()).query(String.class).single();
    }

    private String plan(OpenSeason season) {
        return jdbc.sql("select string_agg(p::text || v::text, '|' order by v.number) from enrollment_plan p"
                        + " join enrollment_plan_version v on v.plan_id = p.id"
                        + " where school_id = :school and season_id = :season")
                .param("school", season.school().value())
                .param("season", season.season().value())
                .query(String.class)
                .single();
    }
}
