package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Counter;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The forms that are accepted with a secret of the moment only, see {@link Forms#WITH_A_SECRET}. */
@ApplicationTest
class SmuggledAtTheDoorSecurityTests {

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @AfterEach
    void nothingIsKept() throws SQLException {
        Smuggled.isKeptNowhere(database);
    }

    @Test
    void ACL_06_aFamilyComesInAndChangesItsNumberAndNothingElse() {
        PhoneNumber wanted = anyPhone();
        CookieBrowser family = new CookieBrowser(site);
        people.enter(family, anyPhone());
        people.forgetEarlierCodes();
        family.post("/account/phone", "phone", wanted.value());
        String code = people.codeFor(wanted);

        leads(family, "/account/phone/code", "/account?phone", "phone", wanted.value(), "code", code);
        family.post("/account/password", "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);
        family = new CookieBrowser(site);
        leads(family, "/sign-in/password", "/family", "name", wanted.value(), "password", GOOD_PASSWORD);

        assertThat(family.get("/family").getStatus()).isEqualTo(200);
        assertThat(family.get("/district/catchment").getStatus()).isEqualTo(403);
    }

    @Test
    void ACL_06_anOfficerComesInWithTheRolesThatWereGivenAndNoOther() {
        Officer officer = people.enterFirst(
                new CookieBrowser(site), ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
        CookieBrowser office = new CookieBrowser(site);

        leads(
                office,
                "/sign-in/staff",
                "/sign-in/second-factor",
                "name",
                officer.login(),
                "password",
                officer.password());
        people.allowTheSameCodeAgain(officer);
        leads(
                office,
                "/sign-in/second-factor",
                "/supervision",
                "code",
                officer.authenticator().code());

        assertThat(office.get("/district/catchment").getStatus()).isEqualTo(403);
        assertThat(jdbc.sql("select role from role_grant where account_id = :officer")
                        .param("officer", officer.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("SUPERVISOR");
    }

    @Test
    void ACL_06_atTheCounterTheNumberIsAskedForTheFamilyOfTheCase(
            @Autowired OfficersDesk desk,
            @Autowired Counter counter,
            @Autowired ReviewFixtures reviews,
            @Autowired RegistrationFixtures registration) {
        OpenSeason season = reviews.openSeason();
        SignedIn officer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        PhoneNumber wanted = anyPhone();
        AccountId family = counter.family(anyPhone());
        String form = "/review/cases/" + reviews.caseOf(registration.submitted(season, family)) + "/lost-number/code";
        String code = counter.codeSent(season.district(), family, wanted, officer);

        assertThat(desk.submit(
                                form,
                                officer,
                                smuggling("phone", wanted.value(), "paper", "RESIDENT_CARD", "code", code))
                        .getStatus())
                .isEqualTo(302);
        assertThat(jdbc.sql("select district_id, status, reported_by from lost_number where account_id = :family")
                        .param("family", family.value())
                        .query()
                        .singleRow())
                .containsEntry("district_id", season.district().value())
                .containsEntry("status", "OPEN")
                .containsEntry("reported_by", officer.id().value());
    }

    private static void leads(CookieBrowser visitor, String form, String next, String... fields) {
        assertThat(visitor.post(form, smuggling(fields)).getRedirectedUrl()).isEqualTo(next);
    }

    private static String[] smuggling(String... fields) {
        List<String> sent = new ArrayList<>(List.of(fields));
        Smuggled.FIELDS.forEach((field, value) -> sent.addAll(List.of(field, value)));
        sent.addAll(List.of("status", "DISABLED"));
        return sent.toArray(String[]::new);
    }
}
