package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own sheets: small enough for a phone on a bad line, and no rule in them that nothing needs. */
class StyleSheetTests {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final int MOST_BYTES = 25 * 1024;

    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");

    @ParameterizedTest
    @ValueSource(strings = {"sun.css", "desk.css"})
    void weighsLittle(String sheet) throws IOException {
        assertThat(Files.size(STATIC.resolve("css").resolve(sheet))).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sun.css", "desk.css"})
    void namesNoClassThatNoTemplateAndNoScriptHas(String sheet) throws IOException {
        String used = everythingThatNamesClasses();
        assertThat(classes(sheet))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(isUsed(name, used)).as(name).isTrue());
    }

    @Test
    void seesAClassThatNothingHas() throws IOException {
        assertThat(isUsed("big-screen", everythingThatNamesClasses())).isFalse();
    }

    /** Literally, or put together from its beginning and a value: {@code tone-} and the tone. */
    private static boolean isUsed(String name, String used) {
        String beginning = name.substring(0, name.lastIndexOf('-') + 1);
        return Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])")
                        .matcher(used)
                        .find()
                || (!beginning.isEmpty()
                        && (used.contains(beginning + "${") || used.contains("'" + beginning + "' +")));
    }

    private static Set<String> classes(String sheet) throws IOException {
        String css = Files.readString(STATIC.resolve("css").resolve(sheet)).replaceAll("(?s)/\\*.*?\\*/", "");
        Set<String> names = new TreeSet<>();
        Matcher found = CLASS.matcher(css.replaceAll("(?s)\\{[^{}]*}", "{}"));
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private static String everythingThatNamesClasses() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String template : TemplateFiles.names()) {
            all.append(TemplateFiles.text(template));
        }
        for (String script : Set.of("sun.js", "commitment.js")) {
            all.append(Files.readString(STATIC.resolve("js").resolve(script)));
        }
        return all.toString();
    }
}
