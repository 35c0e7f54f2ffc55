package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.shared.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The words of a refusal are read by somebody: where no page of its feature takes it, it ends on the page for every
 * conflict, which says that somebody else changed something, and that is not true.
 */
class RefusalWordsTests {

    private static final Path MODULES = Path.of("..");
    private static final Pattern TAKEN =
            Pattern.compile("(?:catch \\((?:final )?|@ExceptionHandler\\s+[\\w ]+\\()(\\w+RefusedException) \\w+\\)");
    private static final Pattern GIVEN = Pattern.compile("(\\w+Refusal)\\.([A-Z_]+)");

    private static Set<String> told;
    private static List<Class<?>> refusals;

    @BeforeAll
    static void read() throws IOException {
        told = Bundles.all().chinese().keySet();
        refusals = refusals().filter(RefusalWordsTests::hasWords).toList();
    }

    @Test
    void everyRefusalThatHasWordsIsTakenByAPageOfItsFeature() throws IOException {
        assertThat(refusals).hasSizeGreaterThan(5);
        for (Class<?> refusal : refusals) {
            String feature = ClassUtils.getShortName(refusal.getPackageName());
            assertThat(found(TAKEN, sources("enrollment-web/src/main/java/cn/sunshine/enrollment/" + feature)))
                    .as(feature)
                    .contains(refusal.getSimpleName().replace("Refusal", "RefusedException"));
        }
    }

    @Test
    void everyWordOfARefusalIsGivenAsAReasonSomewhere() throws IOException {
        List<String> code = new ArrayList<>();
        for (String module : List.of("enrollment-domain", "enrollment-service", "enrollment-web")) {
            code.addAll(sources(module + "/src/main/java"));
        }
        Set<String> given = code.stream()
                .flatMap(text -> GIVEN.matcher(text).results())
                .map(reason -> reason.group(1) + "." + reason.group(2))
                .collect(Collectors.toSet());

        assertThat(given)
                .containsAll(
                        refusals.stream().flatMap(RefusalWordsTests::constants).toList());
    }

    private static Stream<String> constants(Class<?> refusal) {
        return Arrays.stream(refusal.getEnumConstants()).map(constant -> MessageKeys.of((Enum<?>) constant));
    }

    private static boolean hasWords(Class<?> refusal) {
        return constants(refusal).anyMatch(told::contains);
    }

    private static Set<String> found(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> sources(String folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MODULES.resolve(folder))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    /** The reasons of all refusals of the domain, found beside their exceptions; one that says more has its parent's. */
    private static Stream<Class<?>> refusals() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(RefusedException.class));
        return scanner.findCandidateComponents("cn.sunshine.enrollment").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(found -> found.getSuperclass() == RefusedException.class ? found : found.getSuperclass())
                .map(exception -> exception.getName().replace("RefusedException", "Refusal"))
                .distinct()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null));
    }
}
