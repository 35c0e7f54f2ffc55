package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.web.AccessMatrix;
import cn.sunshine.enrollment.identity.web.AccessRow;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.scale.StatementLog;
import cn.sunshine.enrollment.security.People.Officer;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the doors tell, and whom they let in. */
@ApplicationTest
class SignInSecurityTests {

    private static final String FAMILY_DOOR = "/sign-in/password";
    private static final String STAFF_DOOR = "/sign-in/staff";
    private static final String WRONG = "not the password";

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    AccessMatrix matrix;

    @Test
    void AUT_03_aPhoneThatIsKnownIsAnsweredLikeOneThatIsNot() {
        PhoneNumber known = IdentityFixtures.anyPhone();
        PhoneNumber unknown = IdentityFixtures.anyPhone();
        people.enter(browser(), known);
        people.forgetEarlierCodes();

        answersAlike("/sign-in", "phone", known.value(), unknown.value());
        answersAlike("/sign-in/code", "phone", known.value(), unknown.value(), "code", "000000");
        answersAlike(FAMILY_DOOR, "name", known.value(), unknown.value(), "password", WRONG);
    }

    @Test
    void AUT_03_aFamilyWithAPasswordIsAnsweredLikeAPhoneThatIsNotKnownAlsoOnceItIsLocked() {
        PhoneNumber known = IdentityFixtures.anyPhone();
        PhoneNumber unknown = IdentityFixtures.anyPhone();
        CookieBrowser family = browser();
        people.enter(family, known);
        family.post("/account/password", "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);
        assertThat(browser()
                        .post(FAMILY_DOOR, "name", known.value(), "password", GOOD_PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/family");

        for (int tries = 0; tries < 9; tries++) {
            answersAlike(FAMILY_DOOR, "name", known.value(), unknown.value(), "password", WRONG);
        }
        answersAlike(FAMILY_DOOR, "name", known.value(), unknown.value(), "password", GOOD_PASSWORD);
    }

    /** Where no password is hashed the statements are what takes long; the outbox is the sender of codes here. */
    @Test
    void AUT_03_aCodeIsSentAndLookedForTheSameWayWhetherThePhoneIsKnownOrNot() {
        PhoneNumber known = IdentityFixtures.anyPhone();
        PhoneNumber unknown = IdentityFixtures.anyPhone();
        people.enter(browser(), known);
        people.forgetEarlierCodes();

        List<String> sent = statements("/sign-in", "phone", unknown.value());
        assertThat(sent)
                .isEqualTo(statements("/sign-in", "phone", known.value()))
                .filteredOn(statement -> statement.startsWith("insert into one_time_code_outbox"))
                .hasSize(1);
        assertThat(statements("/sign-in/code", "phone", unknown.value(), "code", "000000"))
                .isNotEmpty()
                .isEqualTo(statements("/sign-in/code", "phone", known.value(), "code", "000000"));
    }

    @Test
    void AUT_03_aLoginNameThatIsKnownIsAnsweredLikeOneThatIsNot() {
        Officer officer = officer(browser());

        answersAlike(
                STAFF_DOOR, "name", officer.login(), IdentityFixtures.anyLogin().value(), "password", WRONG);
    }

    @Test
    void AUT_04_locksTheGuessedAccountAndNoOtherOfTheSameAddress() {
        Officer guessed = officer(browser());
        Officer neighbour = officer(browser());
        CookieBrowser guesser = browser();
        MockHttpServletResponse wrong = null;
        for (int tries = 0; tries < 10; tries++) {
            wrong = guesser.post(STAFF_DOOR, "name", guessed.login(), "password", WRONG);
        }
        MockHttpServletResponse right = people.showPassword(guesser, guessed);

        assertThat(right.getStatus()).isEqualTo(422);
        assertThat(plain(right, guessed.login())).isEqualTo(plain(wrong, guessed.login()));
        assertThat(people.enter(browser(), neighbour).getStatus()).isEqualTo(302);
    }

    @Test
    void AUT_05_aLockLeavesTheOpenSessionOfTheGuessedOfficer() {
        CookieBrowser office = browser();
        Officer officer = officer(office);
        CookieBrowser guesser = browser();
        for (int tries = 0; tries < 10; tries++) {
            guesser.post(STAFF_DOOR, "name", officer.login(), "password", WRONG);
        }

        assertThat(people.showPassword(browser(), officer).getStatus()).isEqualTo(422);
        assertThat(office.get("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void AUT_07_aPasswordWithoutACodeOpensNoPrivatePage() {
        Officer officer = officer(browser());
        CookieBrowser halfIn = browser();
        assertThat(people.showPassword(halfIn, officer).getRedirectedUrl()).isEqualTo("/sign-in/second-factor");

        for (AccessRow row : matrix.rows()) {
            if (row.access() != Access.PUBLIC && row.methods().contains(HttpMethod.GET)) {
                isSentAway(row, halfIn.get(path(row)));
            }
        }
    }

    @Test
    void AUT_07_aPasswordWithoutACodeSendsNoForm() {
        Officer officer = officer(browser());
        CookieBrowser halfIn = browser();
        people.showPassword(halfIn, officer);
        List<AccessRow> forms = matrix.rows().stream()
                .filter(row -> row.access() != Access.PUBLIC && row.methods().contains(HttpMethod.POST))
                .toList();

        assertThat(forms).hasSizeGreaterThan(40);
        forms.forEach(row -> isSentAway(row, halfIn.post(path(row))));
        assertThat(people.showCode(halfIn, officer).getRedirectedUrl()).isEqualTo("/supervision");
    }

    @Test
    void AUT_07_aWrongCodeOpensNoPrivatePage() {
        Officer officer = officer(browser());
        CookieBrowser halfIn = browser();
        people.showPassword(halfIn, officer);

        for (String code :
                List.of("", "000000", "' or 1=1 --", officer.authenticator().secret())) {
            assertThat(halfIn.post("/sign-in/second-factor", "code", code).getStatus())
                    .as(code)
                    .isEqualTo(422);
        }
        assertThat(halfIn.get("/account").getStatus()).isEqualTo(302);
    }

    private static void isSentAway(AccessRow row, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(row.pattern()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).as(row.pattern()).startsWith("/sign-in");
        assertThat(answer.getContentLength()).as(row.pattern()).isZero();
    }

    private Officer officer(CookieBrowser office) {
        return people.enterFirst(office, ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
    }

    private CookieBrowser browser() {
        return new CookieBrowser(site);
    }

    /** Posts the form for both and compares status, headers and page. */
    private void answersAlike(String path, String field, String known, String unknown, String... others) {
        MockHttpServletResponse first = browser().post(path, with(field, known, others));
        MockHttpServletResponse second = browser().post(path, with(field, unknown, others));

        assertThat(second.getStatus()).as(path).isEqualTo(first.getStatus());
        assertThat(headers(second)).as(path).isEqualTo(headers(first));
        assertThat(plain(second, unknown)).as(path).isEqualTo(plain(first, known));
    }

    /** All but the cookies, which differ each time; that the same are set shows in their names. */
    private static Map<String, List<String>> headers(MockHttpServletResponse answer) {
        return answer.getHeaderNames().stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> answer.getHeaders(name).stream()
                                .map(value -> name.equals("Set-Cookie") ? value.replaceAll("=[^;]*", "") : value)
                                .toList()));
    }

    private List<String> statements(String path, String... fields) {
        CookieBrowser visitor = browser();
        visitor.get(path);
        try (StatementLog log = new StatementLog()) {
            visitor.post(path, fields);
            return log.statements();
        }
    }

    private static String[] with(String field, String value, String... others) {
        List<String> fields = new ArrayList<>(List.of(others));
        fields.addAll(List.of(field, value));
        return fields.toArray(String[]::new);
    }

    /** The page without what was typed and without the token of the form, which differs each time. */
    private static String plain(MockHttpServletResponse answer, String typed) {
        Document page = CookieBrowser.parse(answer);
        page.select("input[name=_csrf]").remove();
        return page.html().replace(typed, "…");
    }

    private static String path(AccessRow row) {
        return row.pattern().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
}
