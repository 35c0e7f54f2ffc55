package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Fields and people that no form offers. */
@ApplicationTest
class SmuggledFieldSecurityTests {

    /** Fields that would matter if a form were bound to what is stored. */
    private static final Map<String, String> SMUGGLED = Map.ofEntries(
            Map.entry("id", UUID.randomUUID().toString()),
            Map.entry("status", "APPROVED"),
            Map.entry("guardian", UUID.randomUUID().toString()),
            Map.entry("guardianId", UUID.randomUUID().toString()),
            Map.entry("ownerId", UUID.randomUUID().toString()),
            Map.entry("account", UUID.randomUUID().toString()),
            Map.entry("tier", "1"),
            Map.entry("drawNumber", "1"),
            Map.entry("version", "99"),
            Map.entry("catchmentBasis", "IN_CATCHMENT"),
            Map.entry("kind", "STAFF"),
            Map.entry("role", "DISTRICT_ADMINISTRATOR"),
            Map.entry("grants[0].role.role", "DISTRICT_ADMINISTRATOR"),
            Map.entry("mustChangePassword", "false"),
            Map.entry("class.module.classLoader.resources.context.parent.pipeline.first.pattern", "x"));

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ACL_06_aFamilysFormsSetNothingButTheirOwnFields() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId draft = registration.draft(season, family.id());
        String forms = "/family/applications/" + draft;
        Map<String, Object> before = guarded(draft);

        send(
                smuggling(post(forms + "/child"))
                        .param("number", registration.childNumber().value())
                        .param("name", "林小满")
                        .param("relation", "MOTHER"),
                family,
                302);
        send(smuggling(post(forms + "/guardian")).param("name", "林一诺"), family, 302);
        send(
                smuggling(post(forms + "/address"))
                        .param("division", season.township().value())
                        .param("road", "果园路")
                        .param("houseNumber", "17"),
                family,
                302);
        send(smuggling(post(forms + "/school")).param("school", season.school().toString()), family, 302);
        assertThat(guarded(draft)).isEqualTo(before);

        send(smuggling(post(forms + "/check")).param("declared", "true"), family, 302);
        assertThat(guarded(draft))
                .containsEntry("status", "SUBMITTED")
                .containsEntry("guardian_id", family.id().value());
    }

    @Test
    void ACL_06_whoSignsUpIsAGuardianWhateverElseIsSent() throws Exception {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser family = new CookieBrowser(site);
        people.forgetEarlierCodes();
        family.post("/sign-in", "phone", phone.value(), "kind", "STAFF");
        family.post(
                "/sign-in/code",
                "phone",
                phone.value(),
                "code",
                people.codeFor(phone),
                "kind",
                "STAFF",
                "role",
                "AUDITOR");

        assertThat(family.get("/family").getStatus()).isEqualTo(200);
        assertThat(family.get("/district/staff").getStatus()).isEqualTo(403);
    }

    @Test
    void ACL_06_aNewOfficerHasNoRoleAndMustChangeThePasswordWhateverElseIsSent() throws Exception {
        OpenSeason season = registration.openSeason();
        String login = IdentityFixtures.anyLogin().value();
        send(
                smuggling(post("/district/staff"))
                        .param("login", login)
                        .param("name", "欧阳一")
                        .param("district", season.district().toString()),
                seeds.officer(season, Role.DISTRICT_ADMINISTRATOR),
                200);

        assertThat(jdbc.sql("select must_change_password, totp_confirmed, kind, (select count(*) from role_grant g"
                                + " where g.account_id = a.id) as roles from account a where login_name = :login")
                        .param("login", login)
                        .query()
                        .singleRow())
                .containsEntry("must_change_password", true)
                .containsEntry("totp_confirmed", false)
                .containsEntry("kind", "STAFF")
                .containsEntry("roles", 0L);
    }

    @Test
    void ACL_11_secretsAreHeldByDifferentOfficersOfTheDrawOnly() throws Exception {
        OpenSeason season = registration.openSeason();
        registration.open(season.season(), PhaseKind.DRAW);
        SignedIn lottery = seeds.officer(season, Role.LOTTERY_ADMINISTRATOR);
        String first = seeds.officer(season, Role.WITNESS).id().toString();
        String second = seeds.officer(season, Role.WITNESS).id().toString();
        String stranger =
                seeds.officer(registration.openSeason(), Role.WITNESS).id().toString();

        for (String third : List.of(first, stranger, UUID.randomUUID().toString())) {
            MockHttpServletResponse answer = site.perform(post("/district/lottery/prepare")
                            .param("season", season.season().toString())
                            .param("school", season.school().toString())
                            .param("first", first)
                            .param("firstTitle", "公证员")
                            .param("second", second)
                            .param("secondTitle", "家长代表")
                            .param("third", third)
                            .param("thirdTitle", "人大代表")
                            .param("sentence", "四位家长在现场掷 20 个十面骰子，按掷出次序记录")
                            .with(as(lottery))
                            .with(withFormToken()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getRedirectedUrl()).as(third).isNull();
            assertThat(answer.getContentAsString()).contains("error-summary");
        }
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who, int status)
            throws Exception {
        MockHttpServletResponse answer = site.perform(
                        request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private static MockHttpServletRequestBuilder smuggling(MockHttpServletRequestBuilder request) {
        SMUGGLED.forEach(request::param);
        return request;
    }

    /** What the forms must not be able to set. */
    private Map<String, Object> guarded(ApplicationId id) {
        return jdbc.sql("select id, status, guardian_id, season_id, district_id, child_id, number, rejection_reason"
                        + " from application where id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }
}
