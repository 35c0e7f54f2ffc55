package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** Sessions as they are made and left: ids, cookies, the way out. */
@ApplicationTest
class SessionSecurityTests {

    private static final String ACCOUNT = "/account";

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void SES_01_aSignInAdoptsNoIdThatSomebodyElseChose() {
        String chosen = encoded(UUID.randomUUID().toString());
        CookieBrowser family = browser().withCookie(CookieBrowser.SESSION, chosen);
        people.enter(family, IdentityFixtures.anyPhone());

        assertThat(family.session()).isNotEqualTo(chosen);
        assertThat(family.get(ACCOUNT).getStatus()).isEqualTo(200);
        assertThat(browser()
                        .withCookie(CookieBrowser.SESSION, chosen)
                        .get(ACCOUNT)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void SES_01_theIdChangesWhenTheSecondFactorIsShown() {
        Officer officer = officer(browser());
        CookieBrowser office = browser();
        people.showPassword(office, officer);
        String before = office.session();
        people.enter(office, officer);

        assertThat(office.session()).isNotEqualTo(before);
        assertThat(browser()
                        .withCookie(CookieBrowser.SESSION, before)
                        .get(ACCOUNT)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void SES_02_scriptsAndOtherSitesCannotUseTheCookies() {
        CookieBrowser family = browser();
        PhoneNumber phone = IdentityFixtures.anyPhone();
        family.post("/sign-in", "phone", phone.value());
        MockHttpServletResponse answer =
                family.post("/sign-in/code", "phone", phone.value(), "code", people.codeFor(phone));

        assertThat(answer.getHeaders(HttpHeaders.SET_COOKIE))
                .anyMatch(cookie -> cookie.startsWith("SESSION="))
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                        .doesNotContainIgnoringCase("domain="));
    }

    @Test
    void SES_03_signingOutEndsTheSessionOnTheServer() {
        CookieBrowser family = family();
        String kept = family.session();
        String id = family.sessionId();
        family.post("/sign-out");

        CookieBrowser thief = browser().withCookie(CookieBrowser.SESSION, kept);
        assertThat(thief.get(ACCOUNT).getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from spring_session where session_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void SES_12_aLinkThatSignsOutOnlyAsks() {
        CookieBrowser family = family();
        family.get("/sign-out");

        assertThat(family.get(ACCOUNT).getStatus()).isEqualTo(200);
    }

    @Test
    void SES_06_idsHoldMoreThan64BitsThatNobodyCanGuess(@Autowired SessionRepository<?> sessions) {
        int many = 512;
        Set<String> ids = new HashSet<>();
        int[] ones = new int[128];
        for (int i = 0; i < many; i++) {
            String id = sessions.createSession().getId();
            ids.add(id);
            bits(UUID.fromString(id)).stream().forEach(bit -> ones[bit]++);
        }
        // eight standard deviations on each side: a bit outside of them is no coin
        long even = IntStream.of(ones)
                .filter(count -> Math.abs(count - many / 2) < 8 * Math.sqrt(many / 4.0))
                .count();

        assertThat(family().sessionId()).matches("[0-9a-f-]{36}");
        assertThat(ids).hasSize(many);
        assertThat(even).isGreaterThanOrEqualTo(64).isEqualTo(122);
    }

    @Test
    void SES_09_privatePagesAreKeptNowhereAndGoneAfterSigningOut() {
        CookieBrowser family = family();
        for (String page : List.of("/family", "/family/messages", ACCOUNT, "/account/password")) {
            MockHttpServletResponse answer = family.get(page);
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).as(page).contains("no-store");
        }
        MockHttpServletResponse left = family.post("/sign-out");
        MockHttpServletResponse back = family.get("/family");

        assertThat(left.getHeader("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
        assertThat(back.getRedirectedUrl()).isEqualTo("/sign-in?next=%2Ffamily");
        assertThat(back.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    private CookieBrowser browser() {
        return new CookieBrowser(site);
    }

    private CookieBrowser family() {
        CookieBrowser family = browser();
        people.enter(family, IdentityFixtures.anyPhone());
        return family;
    }

    private Officer officer(CookieBrowser office) {
        return people.enterFirst(office, ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
    }

    private static BitSet bits(UUID id) {
        return BitSet.valueOf(new long[] {id.getLeastSignificantBits(), id.getMostSignificantBits()});
    }

    private static String encoded(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
