package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Appointments;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.NewPassword;
import cn.sunshine.enrollment.identity.service.PasswordChange;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;

/** Guardians and officers with accounts of their own, and the ways in that people take. */
@Lazy
@Component
public class People {

    private final GuardianSignIn signIn;
    private final PasswordChange passwords;
    private final OneTimeCodeOutbox outbox;
    private final StaffAdministration staff;
    private final Appointments appointments;
    private final JdbcClient jdbc;
    private @Nullable SignedIn administrator;

    People(
            GuardianSignIn signIn,
            PasswordChange passwords,
            OneTimeCodeOutbox outbox,
            StaffAdministration staff,
            Appointments appointments,
            JdbcClient jdbc) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.outbox = outbox;
        this.staff = staff;
        this.appointments = appointments;
        this.jdbc = jdbc;
    }

    /** An officer who has been through the first sign-in. */
    public record Officer(AccountId id, String login, String password, Authenticator authenticator) {}

    /** A guardian's account, for tests that need no session. */
    SignedIn guardian() {
        return guardian(IdentityFixtures.anyPhone());
    }

    public SignedIn guardian(PhoneNumber phone) {
        signIn.requestCode(phone, "test " + UUID.randomUUID());
        return signIn.verify(phone, codeFor(phone)).who();
    }

    /** The same with {@link IdentityFixtures#GOOD_PASSWORD}. */
    SignedIn guardianWithPassword() {
        SignedIn guardian = guardian();
        passwords.change(guardian.id(), 0, null, IdentityFixtures.GOOD_PASSWORD);
        return guardian;
    }

    /** An officer's account, for tests that need no session. */
    SignedIn officer(ScopedRole... roles) {
        AccountId id = appoint(roles).account();
        return SignedIn.staff(id, roles);
    }

    /** A guardian comes in by phone. */
    public void enter(CookieBrowser browser, PhoneNumber phone) {
        forgetEarlierCodes();
        assertThat(browser.post("/sign-in", "phone", phone.value()).getStatus()).isEqualTo(200);
        assertThat(browser.post("/sign-in/code", "phone", phone.value(), "code", codeFor(phone))
                        .getStatus())
                .isEqualTo(302);
    }

    /** An officer comes in for the first time: enrols an authenticator and changes the password that others saw. */
    public Officer enterFirst(CookieBrowser browser, ScopedRole... roles) {
        NewPassword made = appoint(roles);
        String login = jdbc.sql("select login_name from account where id = :id")
                .param("id", made.account().value())
                .query(String.class)
                .single();
        MockHttpServletResponse known = browser.post("/sign-in/staff", "name", login, "password", made.password());
        assertThat(known.getRedirectedUrl())
                .as("%s after the password: %d", login, known.getStatus())
                .isEqualTo("/sign-in/second-factor");
        Authenticator authenticator = new Authenticator(
                browser.page("/sign-in/second-factor").select("code").first().text());
        assertThat(browser.post("/sign-in/second-factor", "code", authenticator.code())
                        .getStatus())
                .isEqualTo(302);
        String own = IdentityFixtures.GOOD_PASSWORD;
        assertThat(browser.post("/account/password", "old", made.password(), "password", own, "again", own)
                        .getRedirectedUrl())
                .isEqualTo("/account?changed");
        assertThat(browser.get("/account").getStatus()).isEqualTo(200);
        return new Officer(made.account(), login, own, authenticator);
    }

    MockHttpServletResponse enter(CookieBrowser browser, Officer officer) {
        showPassword(browser, officer);
        return showCode(browser, officer);
    }

    MockHttpServletResponse showCode(CookieBrowser browser, Officer officer) {
        allowTheSameCodeAgain(officer);
        return browser.post(
                "/sign-in/second-factor", "code", officer.authenticator().code());
    }

    MockHttpServletResponse showPassword(CookieBrowser browser, Officer officer) {
        return browser.post("/sign-in/staff", "name", officer.login(), "password", officer.password());
    }

    String codeFor(PhoneNumber phone) {
        return outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** Lets the pause between two codes for one phone be over. */
    void forgetEarlierCodes() {
        jdbc.sql("update one_time_code set requested_at = requested_at - interval '3 hours'")
                .update();
    }

    /** A code opens the door once; a test does not wait half a minute for the next. */
    void allowTheSameCodeAgain(Officer officer) {
        jdbc.sql("update account set last_totp_step = 0 where id = :id")
                .param("id", officer.id().value())
                .update();
    }

    private NewPassword appoint(ScopedRole... roles) {
        SignedIn administrator = administrator();
        var home =
                roles.length == 0 || roles[0].district() == null ? IdentityFixtures.anyDistrict() : roles[0].district();
        NewPassword made = staff.create(IdentityFixtures.officerOf(home), administrator);
        Arrays.stream(roles).forEach(role -> staff.grant(made.account(), role, administrator));
        return made;
    }

    /** An administrator of the whole installation who exists: a grant names its giver. Made once, as a hash is slow. */
    private SignedIn administrator() {
        if (administrator == null) {
            AccountId id = staff.create(
                            IdentityFixtures.officerOf(IdentityFixtures.anyDistrict()),
                            IdentityFixtures.administrator())
                    .account();
            administrator = appointments.appoint(id, ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
        }
        return administrator;
    }
}
