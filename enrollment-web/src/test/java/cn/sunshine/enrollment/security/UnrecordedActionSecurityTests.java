package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What cannot be put on record is not done. */
@ApplicationTest
class UnrecordedActionSecurityTests {

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Test
    void AUD_08_nobodySignsInWhileNothingCanBePutOnRecord() throws Exception {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser family = new CookieBrowser(site);
        people.forgetEarlierCodes();
        family.post("/sign-in", "phone", phone.value());
        MockHttpServletResponse refused = withoutRecord(
                () -> family.post("/sign-in/code", "phone", phone.value(), "code", people.codeFor(phone)));

        assertThat(refused.getStatus()).isGreaterThanOrEqualTo(500);
        assertThat(refused.getContentAsString()).contains("failure-case").doesNotContain("audit_entry");
        assertThat(family.get("/family").getStatus()).isEqualTo(302);
    }

    @Test
    void AUD_08_neitherFamilyNorOfficerGoesOnWhileNothingCanBePutOnRecord() throws Exception {
        OpenSeason season = registration.openSeason();
        registration.open(season.season(), PhaseKind.REVIEW);
        SignedIn family = people.guardian();
        ApplicationId draft = registration.draft(season, family.id());
        String reviewed = reviews.submitted(season).toString();
        SignedIn reviewer = seeds.officer(season, Role.DISTRICT_REVIEWER);
        SignedIn administrator = seeds.officer(season, Role.DISTRICT_ADMINISTRATOR);
        String officer = seeds.officer(season, Role.WITNESS).id().toString();

        withoutRecord(() -> {
            refused(post("/family/applications/" + draft + "/check").param("declared", "true"), family);
            refused(post("/review/cases/" + reviewed + "/claim"), reviewer);
            refused(post("/district/staff/" + officer + "/disable").param("sure", "true"), administrator);
            return refused(
                    post("/district/schools/" + season.school() + "/plans/" + season.season())
                            .param("seats", "7")
                            .param("bundleSeats", "0")
                            .param("reason", "more"),
                    administrator);
        });
        assertThat(text("select status from application where id = '" + draft + "'"))
                .isEqualTo("DRAFT");
        assertThat(text("select status from account where id = '" + officer + "'"))
                .isEqualTo("ACTIVE");
        assertThat(text("select coalesce(max(claimed_by::text), 'nobody') from review_case where id = '" + reviewed
                        + "'"))
                .isEqualTo("nobody");
        assertThat(text("select count(*)::text from enrollment_plan_version where reason = 'more'"))
                .isEqualTo("0");
    }

    private MockHttpServletResponse refused(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        MockHttpServletResponse answer = site.perform(
                        request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isGreaterThanOrEqualTo(500);
        return answer;
    }

    private interface Action {
        MockHttpServletResponse take() throws Exception;
    }

    private MockHttpServletResponse withoutRecord(Action action) throws Exception {
        asOwner("revoke insert on audit_entry from enrollment_app");
        try {
            return action.take();
        } finally {
            asOwner("grant insert on audit_entry to enrollment_app");
        }
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }

    private String text(String query) {
        return jdbc.sql(query).query(String.class).single();
    }
}
