package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What sealed values tell whoever compares them, and what is shown where somebody without a key moves one. */
@ApplicationTest
class SealedValueSecurityTests {

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    JdbcClient jdbc;

    @Test
    void CRY_04_oneNameOfTwoChildrenIsSealedInTwoWays() {
        OpenSeason season = registration.openSeason();
        registration.draft(season, registration.guardian());
        registration.draft(season, registration.guardian());

        assertThat(jdbc.sql(
                                "select c.name from child c join application a on a.child_id = c.id where a.season_id = :id")
                        .param("id", season.season().value())
                        .query(byte[].class)
                        .list())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void CRY_05_aValueMovedIntoAnotherRowIsNotShown() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId own = registration.draft(season, family.id());
        ApplicationId anothers = registration.draft(season, registration.guardian());
        String page = "/family/applications/" + own + "/check";
        assertThat(show(page, family).getStatus()).isEqualTo(200);

        jdbc.sql("update application set guardian_name = (select guardian_name from application where id = :from)"
                        + " where id = :to")
                .param("from", anothers.value())
                .param("to", own.value())
                .update();
        MockHttpServletResponse answer = show(page, family);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("failure-case").doesNotContain("林一诺", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content, at", "content, digest", "content, digest, at"})
    void CRY_05_anEarlierSubmissionMovedOverTheLatestIsNotShown(
            String columns, @Autowired ApplicationDecisions decisions, @Autowired SeasonClock clock) throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId own = registration.submitted(season, family.id());
        decisions.returnForCorrection(
                own, Set.of(CorrectionItem.CHILD), "", clock.instant().plusSeconds(600));
        registration.submit(own, family.id());
        String page = "/family/applications/" + own + "/receipt";
        assertThat(show(page, family).getStatus()).isEqualTo(200);

        jdbc.sql("update application_submission set (" + columns + ") = (select " + columns
                        + " from application_submission where application_id = :id and position = 0)"
                        + " where application_id = :id and position = 1")
                .param("id", own.value())
                .update();

        assertThat(show(page, family).getStatus()).isEqualTo(500);
    }

    /** The note could be a name, so that nothing but where it was sealed tells that it is none. */
    @Test
    void CRY_05_aValueMovedIntoAnotherColumnOfItsRowIsNotShown(
            @Autowired ApplicationDecisions decisions, @Autowired SeasonClock clock) throws Exception {
        SignedIn family = people.guardian();
        ApplicationId own = registration.submitted(registration.openSeason(), family.id());
        decisions.returnForCorrection(
                own, Set.of(CorrectionItem.GUARDIAN), "林二诺", clock.instant().plusSeconds(600));
        String page = "/family/applications/" + own + "/check";
        assertThat(show(page, family).getStatus()).isEqualTo(200);

        jdbc.sql("update application set guardian_name = correction_note, correction_note = guardian_name"
                        + " where id = :id")
                .param("id", own.value())
                .update();

        MockHttpServletResponse answer = show(page, family);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).contains("failure-case").doesNotContain("林二诺", "Exception");
    }

    private MockHttpServletResponse show(String path, SignedIn who) throws Exception {
        return site.perform(get(path).with(as(who)).accept("text/html"))
                .andReturn()
                .getResponse();
    }
}
