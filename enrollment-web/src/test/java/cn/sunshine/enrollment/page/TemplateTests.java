package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds for every template: its words are in the bundles, nothing in it runs, and conditions are heeded. */
class TemplateTests {

    private static final int LONGEST = 120;
    private static final List<String> CONDITIONS = List.of("th:if", "th:unless", "th:each", "th:with");

    @Test
    void wordsOnAPageComeFromTheBundles() throws IOException {
        assertThat(findings((element, found) -> {
                    boolean spoken =
                            Stream.of("th:text", "th:utext", "th:replace").anyMatch(element::hasAttr);
                    if (!spoken && element.ownText().codePoints().anyMatch(Character::isLetter)) {
                        found.add("words outside the bundles: " + element.ownText());
                    }
                }))
                .isEmpty();
    }

    @Test
    void labelsForScreenReadersComeFromTheBundles() throws IOException {
        assertThat(findings((element, found) -> {
                    for (String attribute : List.of("aria-label", "title", "alt", "placeholder")) {
                        if (element.attr(attribute).codePoints().anyMatch(Character::isLetter)) {
                            found.add(attribute + " outside the bundles");
                        }
                    }
                }))
                .isEmpty();
    }

    @Test
    void OUT_07_nothingInATemplateRuns() throws IOException {
        assertThat(findings((element, found) -> {
                    boolean script = element.normalName().equals("script") && !element.hasAttr("th:src");
                    boolean handler = element.attributes().asList().stream()
                            .anyMatch(attribute -> attribute.getKey().matches("(th:)?on[a-z]+|hx-on.*|(th:)?style"));
                    if (script || handler || element.normalName().equals("style")) {
                        found.add("inline script, handler or style");
                    }
                }))
                .isEmpty();
    }

    @Test
    void conditionsAreHeeded() throws IOException {
        assertThat(findings((element, found) -> {
                    boolean condition = CONDITIONS.stream().anyMatch(element::hasAttr);
                    if (element.hasAttr("th:replace")
                            && condition
                            && !element.normalName().equals("html")) {
                        found.add("th:replace runs before the condition on the same tag");
                    }
                }))
                .isEmpty();
    }

    @Test
    void aTemplateIsShortEnoughToRead() throws IOException {
        for (Resource template : templates()) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .count())
                    .as("%s", template.getFilename())
                    .isLessThanOrEqualTo(LONGEST);
        }
    }

    private static List<String> findings(BiConsumer<Element, List<String>> check) throws IOException {
        List<String> all = new ArrayList<>();
        for (Resource template : templates()) {
            Document page = Jsoup.parse(template.getContentAsString(StandardCharsets.UTF_8), "", Parser.xmlParser());
            for (Element element : page.getAllElements()) {
                List<String> found = new ArrayList<>();
                check.accept(element, found);
                found.forEach(what -> all.add(template.getFilename() + " <" + element.tagName() + ">: " + what));
            }
        }
        return all;
    }

    private static Resource[] templates() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("file:src/main/resources/templates/**/*.html");
    }
}
