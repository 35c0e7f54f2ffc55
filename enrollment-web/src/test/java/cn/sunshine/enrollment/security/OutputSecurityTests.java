package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What every page, file and refusal sends to the browser, walked route by route as somebody who may be there. */
@ApplicationTest
class OutputSecurityTests {

    private static final String EVIL = "evil.example";

    /** A search engine remembers these pages, and no other. */
    private static final Set<String> REMEMBERED =
            Set.of("/", "/districts/{code}", "/schools/{code}", "/catchment", "/catchment/{season}");

    /** Made once: what the walk changes, no other test looks at. */
    private static final Map<String, Walker> KEPT = new HashMap<>();

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @RegisterExtension
    final OwnersConnection owner = new OwnersConnection();

    private Walker walker;

    @BeforeEach
    void aDistrict() {
        walker = KEPT.computeIfAbsent("district", name -> new Walker(site, seeds.district(), seeds));
    }

    @TestFactory
    Stream<DynamicTest> OUT_01_OUT_02_OUT_03_OUT_04_OUT_11_everyAnswerTellsTheBrowserHowLittleToAllow() {
        return walk(HttpMethod.GET, route -> {
            MockHttpServletResponse answer =
                    walker.open(route, walker.page(route).header("Origin", "https://evil.example"));
            isGuarded(answer);
            assertThat(answer.getHeader("X-Robots-Tag"))
                    .isEqualTo(REMEMBERED.contains(route.pattern()) ? null : "noindex, nofollow");
        });
    }

    /** A thing that is not there, a form with nothing in it, and whatever a form leads to. */
    @TestFactory
    Stream<DynamicTest> OUT_01_OUT_02_OUT_03_refusalsOfControllersTellAsMuch() {
        Stream<DynamicTest> absent = routes.all(HttpMethod.GET).stream()
                .filter(route -> route.pattern().contains("{"))
                .map(route -> DynamicTest.dynamicTest(route + " of nothing", () -> {
                    String path = route.pattern()
                            .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                    MockHttpServletResponse answer = walker.answer(walker.to(route, path));
                    assertThat(answer.getStatus()).isEqualTo(404);
                    isGuarded(answer);
                    if (route.row().access() != Access.PUBLIC) {
                        isKeptNowhere(answer);
                    }
                }));
        Walker another = KEPT.computeIfAbsent("changed", name -> new Walker(site, seeds.district(), seeds));
        return Stream.concat(absent, walk(HttpMethod.POST, route -> {
            MockHttpServletResponse answer = another.answer(another.to(route).with(Visitors.withFormToken()));
            assertThat(answer.getStatus()).isIn(200, 302, 400, 404, 409, 422);
            isGuarded(answer);
            isKeptNowhere(answer);
        }));
    }

    /** The answer that keeps it comes before anybody is asked who he is. */
    @ParameterizedTest
    @ValueSource(strings = {"/?lang=en", "/account?lang=en", "/draws?elder=on"})
    void OUT_01_OUT_02_OUT_03_SES_09_aChoiceOfLanguageTellsAsMuch(String address) throws Exception {
        MockHttpServletResponse answer = walker.answer(get(URI.create(address)));

        assertThat(answer.getStatus()).isEqualTo(303);
        isGuarded(answer);
        isKeptNowhere(answer);
    }

    /** An address of ours that names another's host would lead a family away: in a link, a form, a redirect or a header. */
    @TestFactory
    Stream<DynamicTest> OUT_12_theHostThatARequestNamesIsNowhereInTheAnswerOfAnyPage() {
        return walk(HttpMethod.GET, route -> {
            MockHttpServletResponse answer = walker.open(
                    route,
                    walker.page(route)
                            .header("Host", EVIL)
                            .header("X-Forwarded-Host", EVIL)
                            .header("Forwarded", "host=" + EVIL));
            assertThat(answer.getContentAsString(StandardCharsets.ISO_8859_1)).doesNotContain(EVIL);
            assertThat(answer.getHeaderNames().stream().flatMap(name -> answer.getHeaders(name).stream()))
                    .noneMatch(value -> value.contains(EVIL));
        });
    }

    @TestFactory
    Stream<DynamicTest> OUT_06_OUT_07_OUT_08_noPageHasScriptsOrStylesOfItsOwnOrAsksAnotherSite() {
        return walk(HttpMethod.GET, route -> {
            MockHttpServletResponse answer = walker.open(route);
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                assertThat(answer.getContentType()).containsIgnoringCase("charset=utf-8");
                PageRules.isClean(CookieBrowser.parse(answer));
            }
        });
    }

    /** Also those that officers' pages alone have. */
    @Test
    void OUT_08_noSheetAndNoScriptOfAnyPageAsksAnotherSite() throws Exception {
        Set<String> files = new TreeSet<>();
        for (Route route : routes.all(HttpMethod.GET)) {
            MockHttpServletResponse answer = walker.open(route);
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                files.addAll(filesOf(CookieBrowser.parse(answer)));
            }
        }

        assertThat(files).anyMatch(file -> file.startsWith("/css/desk")).allSatisfy(file -> {
            MockHttpServletResponse answer = walker.answer(get(file));
            assertThat(answer.getStatus()).as(file).isEqualTo(200);
            assertThat(answer.getHeader("X-Content-Type-Options")).as(file).isEqualTo("nosniff");
            assertThat(answer.getContentAsString())
                    .as(file)
                    .doesNotContainPattern("(url\\(|@import)\\s*['\"]?(https?:)?//");
        });
    }

    private static List<String> filesOf(Document page) {
        return page.select("link[href], script[src]").stream()
                .map(file -> file.hasAttr("src") ? file.attr("src") : file.attr("href"))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> SES_09_everyPrivatePageIsKeptNowhere() {
        return walk(HttpMethod.GET, route -> {
            if (route.row().access() != Access.PUBLIC) {
                isKeptNowhere(walker.open(route));
            }
        });
    }

    /** The rule of D3, on every page of every actor: the numbers for questions and for reports can be called from it. */
    @TestFactory
    Stream<DynamicTest> D3_everyPageNamesTheHotlinesForQuestionsAndForReports(@Autowired SeasonQueries seasons) {
        Hotlines hotlines = seasons.districts().get(0).hotlines();
        return walk(HttpMethod.GET, route -> {
            MockHttpServletResponse answer = walker.open(route);
            if (answer.getStatus() == 200
                    && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                assertThat(CookieBrowser.parse(answer)
                                .select("body > footer a[href^=tel:]")
                                .eachText())
                        .containsExactly(hotlines.inquiries(), hotlines.supervision());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> OUT_13_nothingChangesWithoutTheTokenOfAForm() {
        return walk(HttpMethod.POST, route -> {
            MockHttpServletRequestBuilder forged = walker.to(route).header("Origin", "https://evil.example");
            MockHttpServletRequestBuilder guessed = walker.to(route).param("_csrf", "guessed");
            Tables tables = new Tables(owner.get());
            tables.settle();
            Map<String, String> before = tables.contents();

            assertThat(walker.answer(forged).getStatus()).isEqualTo(403);
            assertThat(walker.answer(guessed).getStatus()).isEqualTo(403);
            tables.settle();
            assertThat(tables.contents()).isEqualTo(before);
        });
    }

    private static void isKeptNowhere(MockHttpServletResponse answer) {
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    private static void isGuarded(MockHttpServletResponse answer) {
        Map<String, String> policy = policy(answer);

        assertThat(policy)
                .containsEntry("default-src", "'self'")
                .containsEntry("script-src", "'self'")
                .containsEntry("style-src", "'self'")
                .containsEntry("base-uri", "'none'")
                .containsEntry("object-src", "'none'")
                .containsEntry("form-action", "'self'")
                .containsEntry("frame-ancestors", "'none'");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).contains("microphone=()", "payment=()");
        assertThat(answer.getHeaderNames()).noneMatch(name -> name.startsWith("Access-Control-"));
    }

    private Stream<DynamicTest> walk(HttpMethod method, Check check) {
        return routes.all(method).stream()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> check.of(route)));
    }

    private interface Check {
        void of(Route route) throws Exception;
    }

    private static Map<String, String> policy(MockHttpServletResponse answer) {
        String header = String.valueOf(answer.getHeader("Content-Security-Policy"));
        return Arrays.stream(header.split(";"))
                .map(directive -> directive.strip().split(" ", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
