package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every page also in English, walked route by route as somebody who may be there. */
@ApplicationTest
class EnglishPagesTests {

    private static final Cookie ENGLISH = new Cookie("lang", "en");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** All but the choice of the other language, whose name stands in that language. */
    private static final String WORDS =
            "h2, button:not([data-choice][lang=zh-CN]), summary, legend, nav a, thead th, dt, .field-label, .field-hint, .site-title, .empty-state";

    /** Names and addresses stay as they were written. */
    private static final String DATA = "林小满|欧阳一|果园路(1—99号（单号）)?|2栋301";

    /** Made once: the walk changes nothing. */
    private static final Map<String, Walker> KEPT = new HashMap<>();

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @Autowired
    SchoolQueries schools;

    private Walker walker;

    @BeforeEach
    void aDistrict() {
        walker = KEPT.computeIfAbsent("district", name -> new Walker(site, seeds.district(), seeds));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOpensInEnglishAsItDoesInChinese() {
        return routes.all(HttpMethod.GET).stream()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> {
                    MockHttpServletResponse english =
                            walker.open(route, walker.page(route).cookie(ENGLISH));

                    assertThat(english.getStatus()).isEqualTo(walker.open(route).getStatus());
                    if (String.valueOf(english.getContentType()).startsWith("text/html")) {
                        assertSpeaksEnglish(CookieBrowser.parse(english));
                    }
                }));
    }

    @Test
    void everySchoolsPageOpensInEnglishWhateverIsKnownOfIt(@Autowired RegistrationFixtures registration)
            throws Exception {
        OpenSeason season = walker.seed().season();
        SchoolId fresh =
                registration.schoolWithoutPlan(season, Stage.JUNIOR_SECONDARY, new PlaceName("新学校", "New School"));

        for (SchoolId school : List.of(season.school(), season.otherSchool(), season.privateSchool(), fresh)) {
            String path = "/schools/" + schools.school(school).orElseThrow().code();
            MockHttpServletResponse answer =
                    walker.answer(get(path).accept("text/html").cookie(ENGLISH));
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertSpeaksEnglish(CookieBrowser.parse(answer));
        }
    }

    static void assertSpeaksEnglish(Document page) {
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.text()).as("a text that no bundle has").doesNotContain("??");
        assertThat(page.select(WORDS))
                .allSatisfy(element ->
                        assertThat(element.ownText().replaceAll(DATA, "")).doesNotContainPattern(CHINESE));
    }
}
