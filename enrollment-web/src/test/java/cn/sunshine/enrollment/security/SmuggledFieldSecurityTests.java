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
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Fields and people that no form offers. */
@ApplicationTest
class SmuggledFieldSecurityTests {

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    Routes routes;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @TestFactory
    Stream<DynamicTest> ACL_06_noFormKeepsWhatItDoesNotAskFor() {
        Walker walker = new Walker(site, seeds.district(), seeds);
        Stream<DynamicTest> sent = routes.all(HttpMethod.POST).stream()
                .filter(route -> !Forms.WITH_A_SECRET.contains(route.pattern()))
                .map(route ->
                        DynamicTest.dynamicTest(route.toString(), () -> smuggle(forms.of(route, walker), walker)));
        return Stream.concat(
                sent, Stream.of(DynamicTest.dynamicTest("all that was kept", () -> Smuggled.isKeptNowhere(database))));
    }

    private void smuggle(Form form, Walker walker) throws Exception {
        MockHttpServletRequestBuilder request = form.request();
        Smuggled.FIELDS.forEach((field, value) -> {
            if (!form.route().fields().contains(field)) {
                request.param(field, value);
            }
        });
        String status = anotherStatus(form.route().pattern());
        long before = standing(status);
        MockHttpServletResponse answer = walker.answer(request.param("status", status));

        assertThat(Form.accepts(answer)).as("%s: %d", form, answer.getStatus()).isTrue();
        assertThat(standing(status)).as(status).isLessThanOrEqualTo(before);
    }

    /** A status that what the form is about could have, but never gets by this form. */
    private static String anotherStatus(String pattern) {
        if (pattern.startsWith("/district/lottery")) {
            return pattern.endsWith("/abortion") ? "RELEASED" : "ABORTED";
        }
        if (pattern.startsWith("/district/staff") || pattern.startsWith("/account")) {
            return pattern.endsWith("/disable") ? "ACTIVE" : "DISABLED";
        }
        if (pattern.startsWith("/family/places") || pattern.startsWith("/school")) {
            return "EXPIRED";
        }
        return pattern.endsWith("/rejection") ? "APPROVED" : "REJECTED";
    }

    /** How many rows have this status, or the role that is smuggled. */
    private long standing(String status) {
        return jdbc.sql("select count(*) from role_grant where role = 'CATCHMENT_PUBLISHER'")
                        .query(Long.class)
                        .single()
                + Stream.of("application", "place", "draw", "account")
                        .mapToLong(table -> jdbc.sql("select count(*) from " + table + " where status = :status")
                                .param("status", status)
                                .query(Long.class)
                                .single())
                        .sum();
    }

    @Test
    void ACL_06_aFamilysFormsSetNothingButTheirOwnFields() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId draft = registration.draft(season, family.id());
        String pages = "/family/applications/" + draft;
        Map<String, Object> before = guarded(draft);

        send(
                smuggling(post(pages + "/child"))
                        .param("number", registration.childNumber().value())
                        .param("name", "林小满")
                        .param("relation", "MOTHER"),
                family,
                302);
        send(smuggling(post(pages + "/guardian")).param("name", "林一诺"), family, 302);
        send(
                smuggling(post(pages + "/address"))
                        .param("division", season.township().value())
                        .param("road", "果园路")
                        .param("houseNumber", "17"),
                family,
                302);
        send(
                smuggling(post(pages + "/school"), "school")
                        .param("school", season.school().toString()),
                family,
                302);
        assertThat(guarded(draft)).isEqualTo(before);

        send(smuggling(post(pages + "/check")).param("declared", "true"), family, 302);
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
                smuggling(post("/district/staff"), "district")
                        .param("login", login)
                        .param("name", "欧阳一")
                        .param("phone", IdentityFixtures.anyPhone().value())
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

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who, int status)
            throws Exception {
        MockHttpServletResponse answer = site.perform(
                        request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private static MockHttpServletRequestBuilder smuggling(MockHttpServletRequestBuilder request, String... own) {
        Smuggled.FIELDS.forEach((field, value) -> {
            if (!List.of(own).contains(field)) {
                request.param(field, value);
            }
        });
        return request.param("status", "APPROVED");
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
