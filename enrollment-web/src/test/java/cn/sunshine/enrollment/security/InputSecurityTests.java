package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriUtils;

/** Every field of every form and every part of every address, with what attackers write there. */
@ApplicationTest
class InputSecurityTests {

    private static final String PRODUCT = "60481729";

    private static final List<String> ATTACKS = List.of(
            "' or 1=1; select pg_sleep(4) --",
            "'||pg_sleep(4)||'",
            "${7777*7777}__${7777*7777}__::x",
            "#{7777*7777}*{7777*7777}[[${7777*7777}]]~{x}",
            "<script>alert(1)</script>\"><img src=x onerror=alert(1)>",
            "a\r\nSet-Cookie: evil=1",
            "a\u0000b",
            "\u202E\u200B",
            "-1",
            "99999999999999999999",
            "1e400",
            "长".repeat(5_000));

    /** What lets a form come as far as it can: the attacked field is another each time. */
    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("name", "王五"),
            Map.entry("relation", "FATHER"),
            Map.entry("road", "果园路"),
            Map.entry("houseNumber", "17"),
            Map.entry("declared", "true"),
            Map.entry("seats", "9"),
            Map.entry("bundleSeats", "0"),
            Map.entry("effect", "INCLUDE"),
            Map.entry("side", "ALL"),
            Map.entry("first", "1"),
            Map.entry("last", "9"),
            Map.entry("source", "sentence"),
            Map.entry("firstTitle", "公证员"),
            Map.entry("secondTitle", "家长代表"),
            Map.entry("thirdTitle", "人大代表"),
            Map.entry("from.year", "2027"),
            Map.entry("from.month", "5"),
            Map.entry("from.day", "1"),
            Map.entry("fromTime", "08:00"),
            Map.entry("to.year", "2027"),
            Map.entry("to.month", "5"),
            Map.entry("to.day", "9"),
            Map.entry("toTime", "18:00"));

    /** Made once: what the walk changes, no other test looks at. */
    private static final Map<String, Walker> KEPT = new HashMap<>();

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    private Walker walker;

    @BeforeEach
    void aDistrict() {
        walker = KEPT.computeIfAbsent("district", name -> new Walker(site, seeds.district(), seeds));
    }

    @TestFactory
    Stream<DynamicTest> INP_01_INP_02_INP_04_INP_08_INP_11_noFieldOfAFormCanBeMadeToHurt() {
        return routes.all(HttpMethod.POST).stream()
                .filter(route -> !route.fields().isEmpty())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    for (String field : route.fields()) {
                        for (String attack : ATTACKS) {
                            isHarmless(filled(route, field).param(field, attack), route + " " + field, attack);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> INP_01_INP_02_INP_04_noPartOfAnAddressCanBeMadeToHurt() {
        return routes.all(HttpMethod.GET).stream()
                .filter(route ->
                        route.pattern().contains("{") || !route.fields().isEmpty())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    for (String attack : ATTACKS.subList(0, ATTACKS.size() - 1)) {
                        String segment = UriUtils.encode(attack, "UTF-8");
                        String path = route.pattern().replaceAll("\\{[^}]*}", segment.replace("$", "\\$"));
                        isHarmless(walker.to(route, path), route.toString(), attack);
                        for (String field : route.fields()) {
                            isHarmless(filled(route, field).queryParam(field, attack), route + " " + field, attack);
                        }
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/%09/evil.example",
                "\t//evil.example",
                "javascript:alert(1)",
                "/family@evil.example",
                "/..//evil.example"
            })
    void INP_05_nobodyIsLedToAnotherSite(String next) throws Exception {
        String typed = UriUtils.encode(next, "UTF-8");
        for (String path : List.of(
                "/sign-in?next=" + typed, "/sign-in/second-factor?next=" + typed, "/sign-in?lang=en&next=" + typed)) {
            MockHttpServletResponse answer = new CookieBrowser(site).get(path);
            assertThat(String.valueOf(answer.getRedirectedUrl()))
                    .as(path)
                    .doesNotStartWith("//")
                    .doesNotContain(":");
            assertThat(CookieBrowser.parse(answer).select("a[href*=evil], form[action*=evil]"))
                    .filteredOn(link -> !link.attr("href").startsWith("/sign-in"))
                    .filteredOn(link -> !link.attr("href").contains("lang="))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void INP_05_aSignInLeadsToAPageOfThisSiteOnly(@Autowired People people) {
        for (String next : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/district/staff")) {
            var phone = cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone();
            CookieBrowser family = new CookieBrowser(site);
            people.forgetEarlierCodes();
            family.post("/sign-in", "phone", phone.value(), "next", next);
            assertThat(family.post("/sign-in/code", "phone", phone.value(), "code", people.codeFor(phone), "next", next)
                            .getRedirectedUrl())
                    .as(next)
                    .isEqualTo("/family");
        }
    }

    private MockHttpServletRequestBuilder filled(Route route, String attacked) {
        MockHttpServletRequestBuilder request = walker.to(route).with(withFormToken());
        route.fields().stream()
                .filter(field -> !field.equals(attacked))
                .forEach(field -> request.param(field, value(field)));
        return request;
    }

    private String value(String field) {
        return switch (field) {
            case "season" -> walker.seed().id("season");
            case "school" -> walker.seed().season().school().toString();
            case "division" -> walker.seed().season().township().value();
            case "district" -> walker.seed().season().district().toString();
            case "key" -> UUID.randomUUID().toString();
            default -> FILLED.getOrDefault(field, "");
        };
    }

    private void isHarmless(MockHttpServletRequestBuilder request, String where, String attack) throws Exception {
        String what = where + " with " + attack.substring(0, Math.min(20, attack.length()));
        long begun = System.nanoTime();
        MockHttpServletResponse answer = walker.answer(request);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

        assertThat(answer.getStatus()).as(what).isLessThan(500);
        assertThat(millis).as(what).isLessThan(3_500);
        assertThat(answer.getContentAsString()).as(what).doesNotContain(PRODUCT);
        assertThat(answer.getHeader("Set-Cookie")).as(what).isNotEqualTo("evil=1");
        for (String header : answer.getHeaderNames()) {
            assertThat(answer.getHeaders(header)).as(what).noneMatch(value -> value.contains("\n"));
        }
        Document page = CookieBrowser.parse(answer);
        assertThat(page.select("script:not([src]), [onerror], img[src=x]"))
                .as(what)
                .isEmpty();
    }
}
