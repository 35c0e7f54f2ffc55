package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.security.People.Officer;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every form filled in wrongly by somebody who reads English: the page says so in English and keeps what was typed. */
@ApplicationTest
class EnglishRefusalsTests {

    private static final Cookie ENGLISH = new Cookie("lang", "en");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Neither a number, a date nor a name, and no text that can be read as it was written; capital, as a school's code is kept. */
    private static final String WRONG = "9A\u202EZ";

    /** What is chosen and not typed: a tick, a constant, an id. */
    private static final Pattern CHOSEN =
            Pattern.compile("true|[A-Z_]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/.*)?");

    /** What a form carries along and nobody types. */
    private static final Set<String> CARRIED = Set.of(
            "next",
            "round",
            "key",
            "seen",
            "/sign-in/code phone",
            "/account/phone/code phone",
            FormTargets.COUNTER + "/code phone",
            FormTargets.COUNTER + "/code paper");

    /** Forms that are a button and nothing else: there is nothing in them to be wrong. */
    private static final Set<String> BUTTONS = Set.of(
            "/district/catchment/{season}/publish",
            "/district/schools/{school}/participation/{season}/resumption",
            FormTargets.RULE + "keep",
            FormTargets.RULE + "remove",
            "/district/lottery/{id}/attestation",
            "/district/lottery/{id}/computation",
            "/district/lottery/{id}/release",
            "/family/messages/read",
            "/review/cases/{id}/approval",
            "/review/cases/{id}/claim",
            "/review/next");

    /** Nobody comes to it without a password: it has a test of its own. */
    private static final String SECOND_FACTOR = "/sign-in/second-factor";

    /** Secrets of a draw, which no page shows again; a password's field, which none shows either, says so by its type. */
    private static final Set<String> NEVER_SHOWN =
            Set.of("/district/lottery/{id}/secret hexDigits", "/district/lottery/{id}/duplicate hexDigits");

    /** Made once: what the walk changes, no other test looks at. */
    private static final Map<String, Walker> KEPT = new HashMap<>();

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @Autowired
    Forms forms;

    private Walker walker;

    @BeforeEach
    void aDistrict() {
        walker = KEPT.computeIfAbsent("district", name -> new Walker(site, seeds.district(), seeds));
    }

    @TestFactory
    Stream<DynamicTest> everyFormThatIsRefusedSaysSoInEnglishAndKeepsWhatWasTyped() {
        return routes.all(HttpMethod.POST).stream()
                .filter(route -> !route.fields().isEmpty() && !BUTTONS.contains(route.pattern()))
                .filter(route -> !route.pattern().equals(SECOND_FACTOR))
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> refuse(forms.of(route, walker))));
    }

    @Test
    void aWrongCodeOfTheSecondFactorIsRefusedInEnglish() {
        Officer officer = people.enterFirst(
                new CookieBrowser(site), ScopedRole.in(Role.SUPERVISOR, IdentityFixtures.anyDistrict()));
        CookieBrowser halfIn = new CookieBrowser(site).withCookie(ENGLISH.getName(), ENGLISH.getValue());
        people.showPassword(halfIn, officer);

        saysSo(halfIn.post(SECOND_FACTOR, "code", WRONG));
    }

    private void refuse(Form form) throws Exception {
        Map<String, String> wrong = wrong(form);
        Document page = saysSo(walker.answer(form.with(wrong).cookie(ENGLISH)));

        wrong.keySet().stream().filter(form::asks).forEach(field -> {
            List<Element> shown = page.select("[name=\"" + field + "\"]");
            assertThat(shown).as(field).isNotEmpty();
            if (!NEVER_SHOWN.contains(form.route().pattern() + " " + field)) {
                assertThat(shown)
                        .filteredOn(EnglishRefusalsTests::isTypedInto)
                        .as(field)
                        .allSatisfy(one -> assertThat(typed(one)).isEqualTo(WRONG));
            }
        });
    }

    private static Document saysSo(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = CookieBrowser.parse(answer);
        EnglishPagesTests.assertSpeaksEnglish(page);
        assertThat(page.select(".error-summary li")).isNotEmpty();
        assertThat(page.select("#site-corner a[rel=nofollow]"))
                .as("choices that would lose what was typed")
                .isEmpty();
        assertThat(page.select(".error-summary li, .field-error").eachText())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContainPattern(CHINESE));
        return page;
    }

    /** Wrong in all that is typed; of a form in which one only chooses, nothing is chosen. */
    private static Map<String, String> wrong(Form form) {
        Map<Boolean, Set<String>> fields = form.values().entrySet().stream()
                .filter(field -> Stream.of(field.getKey(), form.route().pattern() + " " + field.getKey())
                        .noneMatch(CARRIED::contains))
                .collect(Collectors.partitioningBy(
                        field -> CHOSEN.matcher(field.getValue()).matches(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        Set<String> typed = fields.get(false);
        return typed.isEmpty() ? filled(fields.get(true), "") : filled(typed, WRONG);
    }

    private static Map<String, String> filled(Set<String> fields, String text) {
        return fields.stream().collect(Collectors.toMap(field -> field, field -> text));
    }

    private static boolean isTypedInto(Element field) {
        return field.tagName().equals("textarea")
                || field.tagName().equals("input") && !field.attr("type").matches("password|radio|checkbox|hidden");
    }

    private static String typed(Element field) {
        return field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    }
}
