package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody comes in or leaves unseen: the forms that take a secret of the moment. */
@ApplicationTest
class UnrecordedSignInSecurityTests {

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @RegisterExtension
    final OwnersConnection owner = new OwnersConnection();

    @Test
    void AUD_08_noFamilySignsUpSignsInOrLeavesUnseen() throws Exception {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser family = new CookieBrowser(site);
        people.forgetEarlierCodes();
        family.post("/sign-in", "phone", phone.value());
        String[] code = {"phone", phone.value(), "code", people.codeFor(phone)};
        refuses(family, "/sign-in/code", code);
        assertThat(family.get("/family").getStatus()).isEqualTo(302);
        assertThat(family.post("/sign-in/code", code).getRedirectedUrl()).isEqualTo("/family");

        refuses(family, "/sign-out");
        assertThat(family.get("/family").getStatus()).isEqualTo(200);
        family.post("/account/password", "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);

        CookieBrowser elsewhere = new CookieBrowser(site);
        String[] password = {"name", phone.value(), "password", GOOD_PASSWORD};
        refuses(elsewhere, "/sign-in/password", password);
        assertThat(elsewhere.get("/family").getStatus()).isEqualTo(302);
        assertThat(elsewhere.post("/sign-in/password", password).getRedirectedUrl())
                .isEqualTo("/family");
    }

    @Test
    void AUD_08_noFamilyChangesItsNumberUnseenAndNoWrongCodeIsTried() throws Exception {
        PhoneNumber wanted = IdentityFixtures.anyPhone();
        CookieBrowser family = new CookieBrowser(site);
        people.enter(family, IdentityFixtures.anyPhone());
        people.forgetEarlierCodes();
        family.post("/account/phone", "phone", wanted.value());
        for (int tries = 0; tries < 6; tries++) {
            refuses(family, "/account/phone/code", "phone", wanted.value(), "code", "0");
        }
        String[] code = {"phone", wanted.value(), "code", people.codeFor(wanted)};
        refuses(family, "/account/phone/code", code);

        assertThat(family.post("/account/phone/code", code).getRedirectedUrl()).isEqualTo("/account?phone");
    }

    @Test
    void AUD_08_noOfficerSignsInUnseenAndNoWrongPasswordIsTried() throws Exception {
        Officer officer = people.enterFirst(
                new CookieBrowser(site), ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
        CookieBrowser guesser = new CookieBrowser(site);
        String[] wrong = {"name", officer.login(), "password", "not the password"};
        refuses(guesser, "/sign-in/staff", wrong);
        assertThat(guesser.post("/sign-in/staff", wrong).getStatus()).isEqualTo(422);

        CookieBrowser office = new CookieBrowser(site);
        people.showPassword(office, officer);
        people.allowTheSameCodeAgain(officer);
        String[] code = {"code", officer.authenticator().code()};
        refuses(office, "/sign-in/second-factor", code);
        assertThat(office.get("/account").getStatus()).isEqualTo(302);
        assertThat(office.post("/sign-in/second-factor", code).getRedirectedUrl())
                .isEqualTo("/supervision");
    }

    /** Sends a form of which nothing can be put on record: then no account, no attempt and no session is written either. */
    private void refuses(CookieBrowser visitor, String path, String... fields) throws Exception {
        Tables tables = new Tables(owner.get());
        Map<String, String> accounts = tables.contents(List.of("account"));
        String session = visitor.cookie(CookieBrowser.SESSION).orElse("none");
        MockHttpServletResponse answer = new RecordOutage(owner.get()).during(() -> visitor.post(path, fields));
        RecordOutage.isRefused(answer);
        assertThat(tables.contents(List.of("account"))).isEqualTo(accounts);
        assertThat(visitor.cookie(CookieBrowser.SESSION).orElse("none")).isEqualTo(session);
    }
}
