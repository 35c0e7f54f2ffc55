package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.PasswordChange;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two requests of one session, or two sign-ins of one officer, of which one is slower. */
@ApplicationTest
class SessionsAtOnceSecurityTests {

    private static final String ACCOUNT = "/account";

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    /** Whoever has the stolen cookie asks without end: one of his requests runs while its owner changes the password. */
    @Test
    void AUT_09_SES_01_aRequestThatOutlastsTheChangeOfThePasswordKeepsNobodyIn(
            @Autowired SessionRepository<?> sessions) {
        CookieBrowser owner = browser();
        people.enter(owner, IdentityFixtures.anyPhone());
        CookieBrowser thief = browser().withCookie(CookieBrowser.SESSION, owner.session());
        Runnable end = slowRequestOf(thief, sessions);

        owner.post(ACCOUNT + "/password", "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);
        end.run();

        assertThat(thief.get(ACCOUNT).getStatus()).isEqualTo(302);
        assertThat(owner.get(ACCOUNT).getStatus()).isEqualTo(200);
    }

    @Test
    void SES_01_aRequestThatOutlastsTheSecondFactorLeavesTheIdBeforeItWorthless(
            @Autowired SessionRepository<?> sessions) {
        Officer officer = officer();
        CookieBrowser office = browser();
        people.showPassword(office, officer);
        CookieBrowser before = browser().withCookie(CookieBrowser.SESSION, office.session());
        Runnable end = slowRequestOf(before, sessions);

        people.showCode(office, officer);
        end.run();

        assertThat(before.get(ACCOUNT).getStatus()).isEqualTo(302);
        assertThat(office.get(ACCOUNT).getStatus()).isEqualTo(200);
    }

    /** As a browser without scripts sends it that is clicked twice. */
    @RepeatedTest(3)
    void RAC_01_SES_01_aPasswordSentTwiceAtOnceLeavesItsOwnerIn() throws Exception {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        CookieBrowser family = browser();
        people.enter(family, phone);
        Cookie before = new Cookie(CookieBrowser.SESSION, family.session());

        List<MockHttpServletResponse> answers = AtOnce.send(site, List.of(newPassword(before), newPassword(before)));

        String after = answers.stream()
                .map(answer -> answer.getCookie(CookieBrowser.SESSION))
                .filter(Objects::nonNull)
                .filter(cookie -> cookie.getMaxAge() != 0)
                .map(Cookie::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(browser()
                        .withCookie(CookieBrowser.SESSION, after)
                        .get(ACCOUNT)
                        .getStatus())
                .isEqualTo(200);
        assertThat(family.get(ACCOUNT).getStatus()).isEqualTo(302);
    }

    /** Each with a code of its own. The first is through when the second looks whom it has to end, but not yet written. */
    @Test
    void SES_07_ofTwoSignInsAtOnceTheFirstIsOverHoweverLateItsSessionIsWritten(
            @Autowired SessionRepository<?> sessions) {
        Officer officer = officer();
        CookieBrowser first = browser();
        people.enter(first, officer);
        Supplier<String> late = writtenLater(first, sessions);
        CookieBrowser second = browser();
        people.enter(second, officer);

        assertThat(browser()
                        .withCookie(CookieBrowser.SESSION, late.get())
                        .get(ACCOUNT)
                        .getStatus())
                .isEqualTo(302);
        assertThat(second.get(ACCOUNT).getStatus()).isEqualTo(200);
    }

    /**
     * Another page of the browser in which the password is being changed: it comes with the cookie from before and is answered
     * last. An answer that takes the cookie away takes the new one, as both have one name.
     */
    @Test
    void SES_01_aRequestThatMeetsAChangedPasswordTakesNoCookieFromItsBrowser(
            @Autowired PasswordChange change, @Autowired SessionRepository<?> sessions) {
        CookieBrowser page = browser();
        people.enter(page, IdentityFixtures.anyPhone());
        String session = page.sessionId();

        change.change(accountOf(session, sessions), 0, null, GOOD_PASSWORD);
        MockHttpServletResponse answer = page.get(ACCOUNT);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getCookie(CookieBrowser.SESSION)).isNull();
        assertThat(sessions.findById(session)).isNull();
    }

    private static AccountId accountOf(String session, SessionRepository<?> sessions) {
        String account = Objects.requireNonNull(sessions.findById(session))
                .getRequiredAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
        return AccountId.of(account);
    }

    private static MockHttpServletRequestBuilder newPassword(Cookie session) {
        return post(ACCOUNT + "/password")
                .param("password", GOOD_PASSWORD)
                .param("again", GOOD_PASSWORD)
                .cookie(session);
    }

    /** A request that has begun. @return its end */
    private static <S extends Session> Runnable slowRequestOf(CookieBrowser visitor, SessionRepository<S> sessions) {
        S read = Objects.requireNonNull(sessions.findById(visitor.sessionId()));
        return () -> {
            read.setLastAccessedTime(Instant.now());
            sessions.save(read);
        };
    }

    /** What a session is. @return writes it and tells its cookie */
    private static <S extends Session> Supplier<String> writtenLater(
            CookieBrowser visitor, SessionRepository<S> sessions) {
        S read = Objects.requireNonNull(sessions.findById(visitor.sessionId()));
        S later = sessions.createSession();
        read.getAttributeNames().forEach(name -> later.setAttribute(name, read.getAttribute(name)));
        return () -> {
            sessions.save(later);
            return Base64.getEncoder().encodeToString(later.getId().getBytes(StandardCharsets.UTF_8));
        };
    }

    private CookieBrowser browser() {
        return new CookieBrowser(site);
    }

    private Officer officer() {
        return people.enterFirst(browser(), ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
    }
}
