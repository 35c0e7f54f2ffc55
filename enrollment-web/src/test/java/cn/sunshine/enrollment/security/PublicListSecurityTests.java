package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.admission.NoticeNumber;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What everybody can read, collect and search of a district whose children were registered, drawn and admitted. */
@ApplicationTest
class PublicListSecurityTests {

    private static final String NOTICES = "/admission-notices?number=";

    /** Made once: it is only looked at. */
    private static final Map<String, Walker> KEPT = new HashMap<>();

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @Autowired
    JdbcClient jdbc;

    private Walker walker;

    @BeforeEach
    void aDistrict() {
        walker = KEPT.computeIfAbsent("district", name -> new Walker(site, seeds.district(), seeds));
    }

    @TestFactory
    Stream<DynamicTest> PRI_09_noPublicPageAndNoPublicFileTellsWhoAChildIs() {
        String draw = "/draws/" + walker.seed().draw();
        List<String> theirs = personal();
        Stream<String> pages = routes.all(HttpMethod.GET).stream()
                .filter(route -> route.row().access() == Access.PUBLIC)
                .map(route -> walker.seed().path(route.pattern()));
        Stream<String> files = column(
                        "select name from draw_file where draw_id = :id and layer = 'PUBLIC' and name not like '%/%'",
                        draw())
                .map(name -> draw + "/files/" + name);
        Stream<String> answers = column("select roll_number from roll_entry where draw_id = :id", draw())
                .map(number -> draw + "?number=" + number);
        return Stream.of(pages, files, answers)
                .flatMap(paths -> paths)
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    String shown = open(path).getContentAsString(StandardCharsets.UTF_8);
                    assertThat(theirs).noneMatch(shown::contains);
                    assertThat(shown).doesNotContainPattern(UnrecordedReadingSecurityTests.NUMBER);
                }));
    }

    /** Of what is found by a number, and of what is not there; the pages that have links are walked elsewhere. */
    @Test
    void PRI_09_noSearchEngineRemembersWhatIsFoundByANumber() throws Exception {
        for (String path :
                List.of(NOTICES + anyNotice(), "/draws/" + walker.seed().draw() + "?number=1", "/nowhere")) {
            assertThat(walker.answer(get(path)).getHeader("X-Robots-Tag"))
                    .as(path)
                    .isEqualTo("noindex, nofollow");
        }
    }

    /** Whoever has one notice, or all of them, is no step nearer to another. */
    @Test
    void PRI_09_whoHasANoticeFindsNoOtherByCounting() throws Exception {
        String own = anyNotice();
        assertThat(open(NOTICES + own).getContentAsString()).contains("果园小学");

        for (char last : NoticeNumber.ALPHABET.toCharArray()) {
            String next = own.substring(0, own.length() - 1) + last;
            if (!next.equals(own)) {
                assertThat(open(NOTICES + next).getContentAsString()).as(next).doesNotContain("果园小学");
            }
        }
        List<String> all = notices().toList();
        assertThat(all).hasSizeGreaterThan(1);
        assertThat(all.stream().map(notice -> notice.substring(0, NoticeNumber.ALPHABET.length() / 4)))
                .doesNotHaveDuplicates();
    }

    /** Names, doors and numbers of the families of the district, and what they alone hold. */
    private List<String> personal() {
        Stream<String> held = Stream.concat(
                column(
                        "select number from application where district_id = :id and number is not null",
                        walker.seed().season().district().value()),
                notices());
        return Stream.concat(Stream.of(UnrecordedReadingSecurityTests.THEIRS), held)
                .toList();
    }

    private String anyNotice() {
        return notices().findFirst().orElseThrow();
    }

    private Stream<String> notices() {
        return column(
                "select notice from place where district_id = :id and notice is not null",
                walker.seed().season().district().value());
    }

    private Object draw() {
        return walker.seed().draw().value();
    }

    private Stream<String> column(String sql, Object id) {
        return jdbc.sql(sql).param("id", id).query(String.class).list().stream();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        MockHttpServletResponse answer = walker.answer(get(path).accept("text/html"));
        assertThat(answer.getStatus()).as(path).isIn(200, 302);
        return answer;
    }
}
