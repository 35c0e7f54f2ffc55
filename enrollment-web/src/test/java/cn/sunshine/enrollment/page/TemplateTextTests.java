package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no words, no scripts and no styles, and none of their conditions is passed over. */
class TemplateTextTests {

    private static final int LINES = 120;
    private static final Pattern CHINESE =
            Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** Read or heard by people. */
    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "label");

    /** What the replacing of a tag goes before, so that it would decide nothing. */
    private static final Set<String> DECISIONS =
            Set.of("th:if", "th:unless", "th:each", "th:with", "th:switch", "th:case");

    /** Everything in these stands there for the designer and is replaced by a text or a fragment. */
    private static final Set<String> REPLACED = Set.of("th:text", "th:replace");

    static List<String> templates() throws IOException {
        return TemplateFiles.names();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void takesEveryWordFromABundle(String template) {
        assertThat(violations(template, element -> hasLetter(element.ownText()) && !isReplaced(element)))
                .isEmpty();
        assertThat(violations(template, element -> SPOKEN.stream().anyMatch(name -> hasLetter(element.attr(name)))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoChinese(String template) {
        assertThat(CHINESE.matcher(TemplateFiles.text(template)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapesEverythingItShows(String template) {
        assertThat(TemplateFiles.text(template))
                .doesNotContain("th:utext")
                .doesNotContain("[[")
                .doesNotContain("[(")
                .doesNotContain("th:inline")
                .doesNotContain("javascript:");
    }

    /** What a place is called in the reader's language, its name knows. */
    @ParameterizedTest
    @MethodSource("templates")
    void leavesTheChoiceBetweenTwoNamesToTheName(String template) {
        assertThat(TemplateFiles.text(template)).doesNotContain("== 'en'").doesNotContain(".english");
    }

    /** The policy of the content's security would stop them, in silence. */
    @ParameterizedTest
    @MethodSource("templates")
    void bringsNoScriptOrStyleOfItsOwn(String template) {
        assertThat(violations(template, element -> element.nameIs("style"))).isEmpty();
        assertThat(violations(
                        template,
                        element -> element.nameIs("script")
                                && (!element.hasAttr("th:src")
                                        || !element.data().isBlank())))
                .isEmpty();
        assertThat(violations(
                        template,
                        element -> element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .anyMatch(TemplateTextTests::isInline)))
                .isEmpty();
    }

    /** A tag is replaced before it is asked whether it should be there; the frame of a page is let be. */
    @ParameterizedTest
    @MethodSource("templates")
    void decidesBeforeItReplaces(String template) {
        assertThat(violations(
                        template,
                        element -> !element.nameIs("html")
                                && element.hasAttr("th:replace")
                                && DECISIONS.stream().anyMatch(element::hasAttr)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isReadAtAGlance(String template) {
        assertThat(TemplateFiles.text(template).lines().count()).isLessThanOrEqualTo(LINES);
    }

    private static List<String> violations(String template, Predicate<Element> wrong) {
        return TemplateFiles.parsed(template).getAllElements().stream()
                .filter(wrong)
                .map(Element::cssSelector)
                .toList();
    }

    private static boolean hasLetter(String text) {
        return LETTER.matcher(text).find();
    }

    private static boolean isInline(String attribute) {
        return Set.of("style", "th:style", "th:styleappend").contains(attribute)
                || attribute.startsWith("on")
                || attribute.startsWith("th:on")
                || attribute.startsWith("hx-on");
    }

    /** The html of a page is replaced too, but what stands in it is handed on to the frame. */
    private static boolean isReplaced(Element element) {
        for (Element at = element; at != null && !at.nameIs("html"); at = at.parent()) {
            if (REPLACED.stream().anyMatch(at::hasAttr)) {
                return true;
            }
        }
        return false;
    }
}
