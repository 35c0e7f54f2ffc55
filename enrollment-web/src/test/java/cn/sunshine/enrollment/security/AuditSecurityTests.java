package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever is done through the pages is on record. */
@ApplicationTest
class AuditSecurityTests {

    /** Looks ahead in the details of an entry. */
    private static final String BEFORE = "(?=.*\"before\":\"[0-9a-f]{64}\")";

    private static final String AFTER = "(?=.*\"after\":\"[0-9a-f]{64}\")";

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

    @Test
    void AUD_01_twentyKindsOfActionsLeaveTwentyKindsOfEntriesWithActorRoleAndSource() throws Exception {
        OpenSeason season = registration.openSeason();
        registration.open(season.season(), PhaseKind.REVIEW);
        CookieBrowser family = new CookieBrowser(site);
        PhoneNumber phone = IdentityFixtures.anyPhone();
        people.enter(family, phone);
        Record guardian = new Record(newestAccount());
        guardian.made("identity.sign-up", "VISITOR");
        guardian.did("identity.sign-in", "VISITOR");
        String form = "/family/applications/" + apply(family, season);
        String application = form.substring(form.lastIndexOf('/') + 1);
        on(application).changed("registration.submit", "GUARDIAN");
        new CookieBrowser(site).post("/sign-in/password", "name", phone.value(), "password", "wrong");
        guardian.did("identity.sign-in-failed", "VISITOR");

        CookieBrowser reviewing = new CookieBrowser(site);
        Officer reviewer = people.enterFirst(reviewing, ScopedRole.in(Role.DISTRICT_REVIEWER, season.district()));
        on(reviewer.id().toString()).changed("identity.enrol-second-factor", "VISITOR");
        on(reviewer.id().toString()).changed("identity.change-password", "DISTRICT_REVIEWER");
        String reviewed = reviews.caseOf(ApplicationId.of(application)).toString();
        reviewing.post("/review/cases/" + reviewed + "/claim");
        on(reviewed).changed("review.claim", "DISTRICT_REVIEWER");
        reviewing.post("/review/cases/" + reviewed + "/release");
        on(reviewed).changed("review.release", "DISTRICT_REVIEWER");
        reviewing.post("/review/cases/" + reviewed + "/claim");
        reviewing.get("/review/cases/" + reviewed);
        on(application).did("protection.read", "DISTRICT_REVIEWER");
        reviewing.post(
                "/review/cases/" + reviewed + "/return", "round", "1", "reasons", "ADDRESS_INCOMPLETE", "note", "?");
        on(reviewed).changed("review.decide", "DISTRICT_REVIEWER");
        on(application).changed("registration.return", "DISTRICT_REVIEWER");
        family.post(form + "/withdraw");
        on(application).changed("registration.withdraw", "GUARDIAN");
        family.post(form + "/reopen");
        on(application).changed("registration.reopen", "GUARDIAN");
        String draft =
                registration.draft(season, AccountId.of(guardian.subject)).toString();
        family.post("/family/applications/" + draft + "/discard");
        on(draft).removed("registration.discard", "GUARDIAN");
        family.post("/account/sessions/end-others");
        guardian.did("identity.end-other-sessions", "GUARDIAN");
        family.post("/sign-out");
        guardian.did("identity.sign-out", "GUARDIAN");

        administration(season);
        Seed seed = seeds.district();
        SignedIn placed = SignedIn.guardian(seed.family());
        send(post(seed.path("/family/places/{id}/confirmation")), placed);
        on(seed.id("places")).changed("admission.confirm", "GUARDIAN");
        send(
                post(seed.path("/school/check-in/{id}")).param("sure", "true"),
                seeds.officer(seed.season(), Role.SCHOOL_OFFICER));
        on(seed.id("check-in")).changed("admission.check-in", "SCHOOL_OFFICER");
    }

    /** What an administrator and a publisher do; each on record with the role it was done in. */
    private void administration(OpenSeason season) throws Exception {
        SignedIn administrator = seeds.officer(season, Role.DISTRICT_ADMINISTRATOR);
        send(
                post("/district/staff")
                        .param("login", IdentityFixtures.anyLogin().value())
                        .param("name", "欧阳一")
                        .param("phone", IdentityFixtures.anyPhone().value())
                        .param("district", season.district().toString()),
                administrator);
        String officer = newestAccount();
        String office = "/district/staff/" + officer;
        on(officer).made("identity.create-staff", "DISTRICT_ADMINISTRATOR");
        send(
                post(office + "/grants")
                        .param("role", "WITNESS")
                        .param("district", season.district().toString()),
                administrator);
        on(officer).changed("identity.grant", "DISTRICT_ADMINISTRATOR");
        send(post(office + "/reset-password"), administrator);
        on(officer).changed("identity.reset-password", "DISTRICT_ADMINISTRATOR");
        send(post(office + "/disable").param("sure", "true"), administrator);
        on(officer).changed("identity.disable", "DISTRICT_ADMINISTRATOR");
        send(post(office + "/enable"), administrator);
        on(officer).changed("identity.enable", "DISTRICT_ADMINISTRATOR");
        send(
                post("/district/schools/" + season.school() + "/plans/" + season.season())
                        .param("seats", "7")
                        .param("reason", "one class more")
                        .param("seen", "1"),
                administrator);
        on(season.school().toString()).changed("school.approve-plan", "DISTRICT_ADMINISTRATOR");
        send(
                post("/district/catchment/" + season.season() + "/schools/" + season.school())
                        .param("effect", "INCLUDE")
                        .param("division", season.township().value())
                        .param("estate", "朝霞花园")
                        .param("source", "朝霞花园"),
                seeds.officer(season, Role.CATCHMENT_PUBLISHER));
        assertThat(text("select count(*)::text from audit_entry where action = 'catchment.edit' and chain = '"
                        + season.district() + "' and actor_role = 'CATCHMENT_PUBLISHER'"))
                .isEqualTo("1");
    }

    private String apply(CookieBrowser family, OpenSeason season) {
        String next = Objects.requireNonNull(family.post(
                        "/family/applications/new",
                        "season",
                        season.season().toString(),
                        "number",
                        registration.childNumber().value(),
                        "name",
                        "林小满",
                        "relation",
                        "MOTHER")
                .getRedirectedUrl());
        String form = next.substring(0, next.lastIndexOf('/'));
        family.post(form + "/guardian", "name", "林一诺");
        family.post(form + "/address", "division", season.township().value(), "estate", "朝霞花园");
        family.post(form + "/school", "school", season.school().toString());
        assertThat(family.post(form + "/check", "declared", "true").getRedirectedUrl())
                .endsWith("/receipt");
        return form.substring(form.lastIndexOf('/') + 1);
    }

    private Record on(String subject) {
        return new Record(subject);
    }

    /** What happened to one thing or account. */
    private final class Record {

        private final String subject;

        Record(String subject) {
            this.subject = subject;
        }

        /** Something new: the entry has the hash of what is now, and of nothing before. */
        void made(String action, String role) {
            did(action, role, AFTER + "(?!" + BEFORE + ")");
        }

        /** An action that leaves another state: the entry has the hashes of what was before and is now. */
        void changed(String action, String role) {
            did(action, role, AFTER + BEFORE);
        }

        /** What is gone: the entry has the hash of what it was. */
        void removed(String action, String role) {
            did(action, role, "(?!" + AFTER + ")" + BEFORE);
        }

        void did(String action, String role) {
            did(action, role, "");
        }

        private void did(String action, String role, String details) {
            assertThat(jdbc.sql("select count(*) from audit_entry where action = :action and actor_role = :role"
                                    + " and source is not null and subject_id like '%' || :subject || '%'"
                                    + " and (actor_account is not null) = :known and details ~ ('^' || :details)"
                                    + " and at between now() - interval '5 minutes' and now()")
                            .param("details", details)
                            .param("action", action)
                            .param("role", role)
                            .param("subject", subject)
                            .param("known", !role.equals("VISITOR"))
                            .query(Integer.class)
                            .single())
                    .as("%s of %s by %s", action, subject, role)
                    .isPositive();
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        MockHttpServletResponse answer = site.perform(
                        request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isIn(200, 302);
        return answer;
    }

    private String newestAccount() {
        return jdbc.sql("select id from account order by created_at desc limit 1")
                .query(UUID.class)
                .single()
                .toString();
    }

    private String text(String query) {
        return jdbc.sql(query).query(String.class).single();
    }
}
