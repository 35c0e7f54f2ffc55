package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.lottery.DrawId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriUtils;

/** Every field of every form and every part of every address, with what attackers write there. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
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

    /** Dates, and places in lists, stand in addresses as one text; forms take a date apart into digits. */
    private static final List<String> ATTACKS_ON_DATES = List.of(
            "+300000-01-01",
            "+999999999-12-31",
            "+300000-01-01T00:00:00Z_00000000-0000-0000-0000-000000000001",
            "0_+300000-01-01T00:00:00Z_00000000-0000-0000-0000-000000000001");

    /** Without the longest: no server takes such an address. */
    private static final List<String> ATTACKS_ON_ADDRESSES = Stream.of(
                    ATTACKS.subList(0, ATTACKS.size() - 1), ATTACKS_ON_DATES)
            .flatMap(List::stream)
            .toList();

    /** What the log would hold of each of them, in whatever message. */
    private static final List<String> TRACES =
            List.of("pg_sleep", "*7777", "alert(1)", "evil=1", "99999999999", "1e400", "长长长", "+300000-");

    /** Made once: what the walk changes, no other test looks at. */
    private static final Map<String, Walker> KEPT = new HashMap<>();

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @Autowired
    Forms forms;

    @Autowired
    CeremonyForms ceremonies;

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final OperatorsLog operators = new OperatorsLog();

    private Walker walker;

    @BeforeEach
    void aDistrict() {
        walker = KEPT.computeIfAbsent("district", name -> new Walker(site, seeds.district(), seeds));
    }

    @TestFactory
    Stream<DynamicTest> INP_01_INP_02_INP_03_INP_04_INP_08_INP_11_INP_14_OBS_02_OBS_03_noFieldOfAFormCanBeMadeToHurt(
            CapturedOutput output) {
        Stream<DynamicTest> attacks = routes.all(HttpMethod.POST).stream()
                .filter(route -> !route.fields().isEmpty())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> attack(route)));
        return Stream.concat(
                attacks,
                Stream.of(
                        DynamicTest.dynamicTest("what was kept is text where it is shown", this::keptIsText),
                        DynamicTest.dynamicTest("nothing that was typed is in the log", () -> {
                            assertThat(operators.typed()).hasSizeGreaterThan(20).contains("王五");
                            isNotLogged(output, operators.typed());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> INP_01_INP_02_INP_04_INP_11_OBS_02_OBS_03_noPartOfAnAddressCanBeMadeToHurt(
            CapturedOutput output) {
        Stream<DynamicTest> attacks = routes.all(HttpMethod.GET).stream()
                .filter(route ->
                        route.pattern().contains("{") || !route.fields().isEmpty())
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    for (String attack : ATTACKS_ON_ADDRESSES) {
                        String segment = UriUtils.encode(attack, "UTF-8");
                        String path = route.pattern().replaceAll("\\{[^}]*}", segment.replace("$", "\\$"));
                        isHarmless(walker.to(route, path), route.toString(), attack);
                        for (String field : route.fields()) {
                            isHarmless(asked(route, field).queryParam(field, attack), route + " " + field, attack);
                        }
                    }
                }));
        return Stream.concat(
                attacks,
                Stream.of(DynamicTest.dynamicTest(
                        "nothing of any address is in the log", () -> isNotLogged(output, Set.of()))));
    }

    /** An attack that is logged can be read there, whoever reads it; one that begins a line looks like ours. */
    private static void isNotLogged(CapturedOutput output, Set<String> typed) {
        String log = output.getAll();
        assertThat(log).contains("Case ");
        assertThat(TRACES).noneMatch(log::contains);
        assertThat(typed).noneMatch(log::contains);
    }

    /** Else two schools could bear one name, and a note could read otherwise than it was written. */
    @TestFactory
    Stream<DynamicTest> INP_08_noOfficerWritesWhatNobodySees() {
        Map<String, List<String>> written = Map.of(
                "/district/schools/new", List.of("name", "nameEn", "address"),
                "/review/cases/{id}/return", List.of("note"),
                "/review/cases/{id}/rejection", List.of("rejectionNote"));
        return routes.all(HttpMethod.POST).stream()
                .flatMap(route -> written.getOrDefault(route.pattern(), List.of()).stream()
                        .map(field -> DynamicTest.dynamicTest(route + " " + field, () -> {
                            MockHttpServletResponse answer =
                                    walker.answer(forms.of(route, walker).with(field, "东街\u202E\u200B小学"));
                            assertThat(answer.getStatus()).isEqualTo(422);
                            assertThat(CookieBrowser.parse(answer).select("#" + field + "-error"))
                                    .hasSize(1);
                        })));
    }

    /** Attacks each field that is read while all others are in order, and shows that they were. */
    private void attack(Route route) throws Exception {
        Form form = forms.of(route, walker);
        operators.remember(form.values());
        if (!Forms.WITH_A_SECRET.contains(route.pattern())) {
            UncheckedAnswers.areRefused(form, walker);
        }
        for (String field : List.copyOf(form.values().keySet())) {
            for (String attack : ATTACKS) {
                MockHttpServletResponse answer = isHarmless(form.with(field, attack), route + " " + field, attack);
                if (Form.accepts(answer)) {
                    form = forms.of(route, walker);
                } else if (answer.getStatus() == 422 && form.asks(field)) {
                    refused(answer, route + " " + field + " with " + attack).tellsAndKeeps(form.besides(field));
                }
            }
        }
        if (!Forms.WITH_A_SECRET.contains(route.pattern())) {
            if (route.pattern().equals("/account/phone")) {
                // so many wrong passwords have locked the account; another one sends the same
                form = forms.of(route, walker);
            }
            MockHttpServletResponse answer = walker.answer(form.request());
            assertThat(Form.accepts(answer))
                    .as("%s filled in with %s: %d", route, form.values(), answer.getStatus())
                    .isTrue();
        }
        attackUnread(form);
    }

    private static RefusedForm refused(MockHttpServletResponse answer, String what) {
        return new RefusedForm(CookieBrowser.parse(answer), what.substring(0, Math.min(100, what.length())));
    }

    /** Fields that nothing is made of here, all at once: a page that shows them again shows text. */
    private void attackUnread(Form form) throws Exception {
        List<String> unread = form.route().fields().stream()
                .filter(field -> !form.values().containsKey(field))
                .toList();
        for (String attack : unread.isEmpty() ? List.<String>of() : ATTACKS) {
            MockHttpServletRequestBuilder request = form.request();
            unread.forEach(field -> request.param(field, attack));
            isHarmless(request, form.route() + " " + unread, attack);
        }
    }

    /** What the attacks left behind, on the pages that show it to everybody. */
    private void keptIsText() throws Exception {
        Stream<String> lists = Stream.of(walker.seed().path("/districts/{code}"), "/draws", "/draws/log");
        Stream<String> schools = ofTheDistrict("code from school").map(code -> "/schools/" + code);
        Stream<String> draws = Stream.concat(
                        ceremonies.taken().stream().map(DrawId::toString), ofTheDistrict("id::text from draw"))
                .map(draw -> "/draws/" + draw);
        for (String path :
                Stream.of(lists, schools, draws).flatMap(paths -> paths).toList()) {
            MockHttpServletResponse answer = walker.answer(get(path).accept("text/html"));
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(path).doesNotContain(PRODUCT);
            PageRules.isClean(CookieBrowser.parse(answer));
        }
    }

    private Stream<String> ofTheDistrict(String columnAndTable) {
        return jdbc
                .sql("select " + columnAndTable + " where district_id = :district")
                .param("district", walker.seed().season().district().value())
                .query(String.class)
                .list()
                .stream();
    }

    /** A page whose other fields of the query are in order. */
    private MockHttpServletRequestBuilder asked(Route route, String attacked) {
        MockHttpServletRequestBuilder request = walker.to(route);
        Walker.ASKED.forEach((field, word) -> {
            if (route.fields().contains(field) && !field.equals(attacked)) {
                request.queryParam(field, walker.seed().id(word));
            }
        });
        return request;
    }

    private MockHttpServletResponse isHarmless(MockHttpServletRequestBuilder request, String where, String attack)
            throws Exception {
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
        assertThat(answer.getStatus() == 200 && !page.select(".error-summary").isEmpty())
                .as("%s: refused, and its status says that it is not", what)
                .isFalse();
        return answer;
    }
}
