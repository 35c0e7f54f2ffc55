package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundles: neither the product's Java nor its scripts hold a sentence of it. */
class SourceTextTests {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path SCRIPTS = Path.of("src", "main", "resources", "static", "js");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}、。《》「」，：；！？（）]");
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}[,.;:]? +\\p{L}");

    /** Read by developers, operators and programs: an exception's message, a log, a name in an annotation, a header. */
    private static final Pattern UNSEEN =
            Pattern.compile("\\bnew \\w+Exception\\(|\\blog\\.\\w+\\(|\\.setHeader\\(|@\\w+\\(|\\bsuper\\(");

    /** A class of pages; what else is in the platform speaks to operators and databases. */
    private static final Pattern MADE_FOR_PAGES = Pattern.compile("/web/|^page/|Controller\\.java|Advice\\.java");

    /** Where Java may speak Chinese: the beginning of a path below the root package, and why. */
    private static final Map<String, String> CHINESE_IS_RIGHT = Map.ofEntries(
            Map.entry("platform/demo/", "invented people, schools and roads, and why the demo does not start"),
            Map.entry("platform/operator/", "a command's answer on the console, in both languages at once"),
            Map.entry("platform/production/DemoDatabaseAnalyzer", "why it does not start: read before there is a page"),
            Map.entry(
                    "platform/production/UnsafeProductionAnalyzer",
                    "why it does not start: read before there is a page"),
            Map.entry(
                    "platform/production/MissingSecretsAnalyzer", "why it does not start: read before there is a page"),
            Map.entry("platform/production/OwnersRightsAnalyzer", "why it does not start: read before there is a page"),
            Map.entry("protection/service/KeysUnusableAnalyzer", "why it does not start: read before there is a page"),
            Map.entry("protection/service/KeyFile", "a warning to who opens the file of keys"),
            Map.entry("catchment/web/TypedStreet", "the sign that people type behind a house number, taken off"),
            Map.entry("shared/Address", "how a house number is written, in whatever language the page is"),
            Map.entry("shared/ComparedName", "characters that look alike in the names of roads and estates"));

    @Test
    void noJavaSpeaksChineseOutsideOfTheListedPlaces() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String module : new String[] {"enrollment-web", "enrollment-service", "enrollment-domain"}) {
            found.putAll(literals(Path.of("..", module).resolve(CODE), literal -> chinese(literal.text())));
        }

        assertThat(CHINESE_IS_RIGHT.keySet())
                .as("exceptions that nothing needs any more")
                .allMatch(right -> found.keySet().stream().anyMatch(place -> place.startsWith(right)));
        found.keySet().removeIf(place -> CHINESE_IS_RIGHT.keySet().stream().anyMatch(place::startsWith));
        assertThat(found).as("belongs into messages/*.properties").isEmpty();
    }

    @Test
    void noPageOrControllerHoldsWordsInARow() throws IOException {
        Map<String, String> found = literals(CODE, SourceTextTests::isASentence);

        assertThat(found.entrySet())
                .filteredOn(place -> MADE_FOR_PAGES.matcher(place.getKey()).find())
                .as("a sentence belongs into messages/*.properties")
                .isEmpty();
    }

    /** What they say to people they find in the page, in attributes that the template fills from a bundle. */
    @Test
    void noScriptOfOursHoldsWords() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.toList()).isNotEmpty().allSatisfy(script -> {
                String source = Files.readString(script);
                assertThat(chinese(source)).isFalse();
                assertThat(Literal.of(source))
                        .isNotEmpty()
                        .filteredOn(literal -> TWO_WORDS.matcher(literal.text()).find())
                        .extracting(Literal::text)
                        .containsOnly("'use strict'");
            });
        }
    }

    @Test
    void literalsAreFoundWhateverStandsAroundThem() {
        String source = "/* \"no\" */ f('\"', \"a\\\"b\"); // it's \"no\"\n g(\"\"\"\n 他\n\"\"\"\n, \"\\u4ed6\");";

        assertThat(Literal.of(source))
                .extracting(Literal::text)
                .containsExactly("'\"'", "\"a\\\"b\"", "\"\"\"\n 他\n\"\"\"", "\"他\"");
        assertThat(Literal.of(source)).extracting(Literal::line).containsExactly(1L, 1L, 2L, 5L);
        assertThat(Literal.of(source).get(3).statement()).startsWith(" // it's").endsWith(", ");
    }

    private static boolean isASentence(Literal literal) {
        return TWO_WORDS.matcher(literal.text()).find()
                && !UNSEEN.matcher(literal.statement()).find();
    }

    private static boolean chinese(String text) {
        return CHINESE.matcher(text).find();
    }

    private static Map<String, String> literals(Path sources, Predicate<Literal> wrong) throws IOException {
        Path root = sources.resolve(Path.of("cn", "sunshine", "enrollment"));
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Literal.of(Files.readString(file)).stream()
                        .filter(wrong)
                        .forEach(literal -> found.put(
                                root.relativize(file).toString().replace('\\', '/') + ":" + literal.line(),
                                literal.text()));
            }
        }
        return found;
    }
}
