package cn.sunshine.enrollment.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.protection.DataSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code writes into the audit chain, found in the sources of all modules, has a name for those who read it. */
class AuditActionNamesTests {

    private static final String PREFIX = "supervision.action.";
    private static final Path MODULES = Path.of("..");
    private static final Pattern WHOLE = Pattern.compile("\"([a-z]{1,40}\\.[a-z-]{1,40})\"");
    /** An action put together from its feature and, in a switch, its verb. */
    private static final Pattern FEATURE = Pattern.compile("\"([a-z]{1,40}\\.)\" \\+");

    private static final Pattern VERB = Pattern.compile("-> \"([a-z-]{1,40})\";");

    /** The kind of thing that something was done to, behind its district and its action. */
    private static final Pattern SUBJECT = Pattern.compile("AuditFact(?:\\.of)?\\([^,]+,[^,]+,\\s*\"([a-z-]+)\"");

    /** A chain and the list of divisions are said by what was done with them. */
    private static final Set<String> SAID_BY_THE_ACTION = Set.of("chain", "divisions");

    @Test
    void everyActionThatTheCodeWritesHasANameAndNoOther() throws IOException {
        List<String> sources = auditable();
        assertThat(sources)
                .hasSizeGreaterThan(40)
                .allSatisfy(source -> assertThat(actions(source)).as(source).isNotEmpty());

        assertThat(named())
                .containsExactlyInAnyOrderElementsOf(
                        sources.stream().flatMap(AuditActionNamesTests::actions).collect(Collectors.toSet()));
    }

    @Test
    void everyKindOfThingThatTheCodeWritesIsSaidWhereItHasNoName() throws IOException {
        Set<String> kinds = Stream.concat(
                        sourcesWith("AuditFact").stream().flatMap(source -> all(SUBJECT, source)),
                        Arrays.stream(DataSubject.Kind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT)))
                .filter(kind -> !SAID_BY_THE_ACTION.contains(kind))
                .collect(Collectors.toSet());

        assertThat(texts("supervision.unnamed.")).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static Stream<String> actions(String source) {
        Stream<String> composed =
                all(FEATURE, source).flatMap(feature -> all(VERB, source).map(verb -> feature + verb));
        return Stream.concat(all(WHOLE, source), composed);
    }

    private static Stream<String> all(Pattern form, String source) {
        return form.matcher(source).results().map((MatchResult found) -> found.group(1));
    }

    private static Set<String> named() {
        return texts(PREFIX);
    }

    private static Set<String> texts(String prefix) {
        return ResourceBundle.getBundle("messages.supervision").keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static List<String> auditable() throws IOException {
        return sourcesWith("implements Auditable");
    }

    private static List<String> sourcesWith(String word) throws IOException {
        try (Stream<Path> modules = Files.list(MODULES)) {
            List<Path> code = modules.map(module -> module.resolve(Path.of("src", "main", "java")))
                    .filter(Files::isDirectory)
                    .toList();
            return code.stream()
                    .flatMap(AuditActionNamesTests::sources)
                    .filter(source -> source.contains(word))
                    .toList();
        }
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(AuditActionNamesTests::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
