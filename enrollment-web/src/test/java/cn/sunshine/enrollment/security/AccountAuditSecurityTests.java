package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is done with accounts, as an auditor of the installation reads it in a session of his own. */
@ApplicationTest
class AccountAuditSecurityTests {

    private static final String LOG = "/supervision/audit/" + AuditChain.INSTALLATION;
    private static final String FROM = "127.0.0.1";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private CookieBrowser auditor;

    @BeforeEach
    void anAuditorComesIn() {
        auditor = new CookieBrowser(site);
        people.enterFirst(auditor, ScopedRole.everywhere(Role.AUDITOR));
    }

    @Test
    void AUD_01_anAuditorReadsWhoCameInWhoWasRefusedAndWhatWasLocked() throws Exception {
        Officer officer = people.enterFirst(
                new CookieBrowser(site), ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
        CookieBrowser guesser = new CookieBrowser(site);
        for (int tries = 0; tries < 10; tries++) {
            guesser.post("/sign-in/staff", "name", officer.login(), "password", "not the password");
        }

        String account = officer.id().toString();
        readsInTheExport(account, "identity.sign-in", "VISITOR", null);
        readsInTheExport(account, "identity.sign-in-failed", "VISITOR", null);
        readsInTheExport(account, "identity.lock", "VISITOR", null);
        readsOnThePage(account, "identity.sign-in-failed");
        readsOnThePage(account, "identity.lock");
    }

    @Test
    void AUD_01_anAuditorReadsWhoMadeResetAndDisabledAnAccount() throws Exception {
        DistrictId district = IdentityFixtures.anyDistrict();
        SignedIn administrator = people.officer(ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));
        String account = make(district, administrator);
        String office = "/district/staff/" + account;
        send(post(office + "/reset-password"), administrator);
        send(post(office + "/reset-second-factor"), administrator);
        send(post(office + "/disable").param("sure", "true"), administrator);

        for (String action : List.of(
                "identity.create-staff",
                "identity.reset-password",
                "identity.reset-second-factor",
                "identity.disable")) {
            readsInTheExport(
                    account,
                    action,
                    "DISTRICT_ADMINISTRATOR",
                    administrator.id().toString());
            readsOnThePage(account, action);
        }
    }

    @Test
    void RAT_01_AUD_01_anAuditorReadsWhichAccountAskedAboutTooManyIdentityNumbersAndNoneOfThem(
            @Autowired RegistrationFixtures registration) throws Exception {
        SignedIn family = people.guardian();
        String number = registration.childNumber().value();
        jdbc.sql("insert into number_inquiry select gen_random_uuid(), :who, now() from generate_series(1, 20)")
                .param("who", family.id().value())
                .update();

        site.perform(post("/family/applications/new")
                .param("season", registration.openSeason().season().toString())
                .param("number", number)
                .param("name", "林小满")
                .param("relation", "FATHER")
                .with(as(family))
                .with(withFormToken()));

        String account = family.id().toString();
        readsInTheExport(account, "registration.numbers-used-up", "GUARDIAN", account);
        readsOnThePage(account, "registration.numbers-used-up");
        assertThat(auditor.get(LOG + "/export.ndjson").getContentAsString()).doesNotContain(number);
    }

    /** @return the id of the account */
    private String make(DistrictId district, SignedIn administrator) throws Exception {
        String login = IdentityFixtures.anyLogin().value();
        send(
                post("/district/staff")
                        .param("login", login)
                        .param("name", "欧阳一")
                        .param("phone", IdentityFixtures.anyPhone().value())
                        .param("district", district.toString()),
                administrator);
        return jdbc.sql("select id::text from account where login_name = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private void send(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        MockHttpServletResponse answer = site.perform(
                        request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isIn(200, 302);
    }

    /** With the time, the actor and where it came from. */
    private void readsInTheExport(String subject, String action, String role, @Nullable String actor) throws Exception {
        JsonNode entry = auditor.get(LOG + "/export.ndjson")
                .getContentAsString()
                .lines()
                .map(json::readTree)
                .filter(line -> line.path("subjectId").asString().equals(subject)
                        && line.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + action + " of " + subject));
        assertThat(Instant.parse(entry.path("at").asString())).isBetween(begun, Instant.now());
        assertThat(entry.path("role").asString()).isEqualTo(role);
        assertThat(entry.path("account").asString(null)).isEqualTo(actor);
        assertThat(entry.path("source").asString()).isEqualTo(FROM);
    }

    private void readsOnThePage(String subject, String action) {
        assertThat(auditor.page(LOG + "?action=" + action).select("tbody tr").eachText())
                .as("%s of %s", action, subject)
                .anySatisfy(row -> assertThat(row).contains(action, subject, FROM));
    }
}
