package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A family that clicks sixteen times at the same moment. */
@ApplicationTest
class RaceSecurityTests {

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rows rows;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void RAC_01_sixteenClicksMakeOneSubmissionWithOneNumber(boolean samePage) throws Exception {
        SignedIn family = people.guardian();
        ApplicationId draft = registration.draft(registration.openSeason(), family.id());
        UUID key = UUID.randomUUID();
        List<MockHttpServletResponse> answers = AtOnce.send(
                site,
                IntStream.range(0, AtOnce.MANY)
                        .mapToObj(click -> post("/family/applications/" + draft + "/check")
                                .param("declared", "true")
                                .param("key", (samePage ? key : UUID.randomUUID()).toString())
                                .with(as(family)))
                        .toList());

        assertThat(answers)
                .extracting(MockHttpServletResponse::getStatus)
                .contains(302)
                .isSubsetOf(302, 409);
        assertThat(answers)
                .filteredOn(answer -> samePage)
                .extracting(MockHttpServletResponse::getRedirectedUrl)
                .allMatch(url -> url.endsWith("/receipt"));
        assertThat(rows.count("application_submission where application_id", draft.value()))
                .isEqualTo(1);
        assertThat(rows.count("application where status = 'SUBMITTED' and number is not null and id", draft.value()))
                .isEqualTo(1);
        assertThat(rows.count("audit_entry where action = 'registration.submit' and subject_id", draft.toString()))
                .isEqualTo(1);
    }

    @Test
    void RAC_01_sixteenFirstClicksLeadToTheOneDraftOfTheOneChild() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        String number = registration.childNumber().value();
        List<MockHttpServletResponse> answers = AtOnce.send(
                site,
                IntStream.range(0, AtOnce.MANY)
                        .mapToObj(click -> post("/family/applications/new")
                                .param("season", season.season().toString())
                                .param("number", number)
                                .param("name", "林小满")
                                .param("relation", "MOTHER")
                                .with(as(family)))
                        .toList());

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(302);
        assertThat(rows.count("child where guardian_id", family.id().value())).isEqualTo(1);
        assertThat(rows.count(
                        "application where status = 'DRAFT' and guardian_id",
                        family.id().value()))
                .isEqualTo(1);
        UUID draft = jdbc.sql("select id from application where guardian_id = :family")
                .param("family", family.id().value())
                .query(UUID.class)
                .single();
        assertThat(answers)
                .extracting(MockHttpServletResponse::getRedirectedUrl)
                .containsOnly("/family/applications/" + draft + "/guardian");
    }
}
