package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Each key that is asked for exists, and each text that exists is asked for. */
class ReachedMessagesTests {

    private static final Path CODE = Path.of("src", "main", "java");

    /** The bundle of the page kit's own catalogue, whose templates are no page of the product. */
    private static final String CATALOGUE = "catalogue.";

    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]|#messages\\.msg\\('([\\w.-]+)'");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("(?:Label\\.key|new NavigationEntry)\\(\\s*\"([\\w.-]+[\\w])\"");
    private static final Pattern WHOLE_KEY = Pattern.compile("([A-Za-z][\\w-]*(?:\\.[\\w-]+)+)");
    /** What a key begins with before a state, a name or a number is put in. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\\|([a-z][\\w-]*\\.(?:[\\w-]+\\.)+)\\$\\{|['\"]([a-z][\\w-]*\\.(?:[\\w-]+\\.)+)['\"]\\s*\\+");
    /** Keys that are put together of a fixed beginning and the constants of an enum. */
    private static final Pattern BY_CONSTANT = Pattern.compile("([a-z][\\w.-]*)\\.([A-Z][A-Z0-9_]*)");

    private static Bundles bundles;
    private static List<Class<?>> enums;

    @BeforeAll
    static void read() throws IOException {
        bundles = Bundles.all();
        enums = enums();
    }

    @Test
    void hasEveryKeyThatATemplateNames() throws IOException {
        assertThat(keys(KEY_IN_TEMPLATE, TemplateFiles.texts()))
                .hasSizeGreaterThan(100)
                .isSubsetOf(bundles.chinese().keySet());
    }

    @Test
    void hasEveryKeyThatAControllerNames() throws IOException {
        assertThat(keys(KEY_IN_CODE, sources()))
                .hasSizeGreaterThan(10)
                .isSubsetOf(bundles.chinese().keySet());
    }

    @Test
    void saysEveryConstantOfAnEnumOrNone() {
        List<Class<?>> told = enums.stream()
                .filter(type -> keysOf(type).anyMatch(bundles.chinese()::containsKey))
                .toList();

        assertThat(told)
                .hasSizeGreaterThan(10)
                .allSatisfy(type -> assertThat(keysOf(type))
                        .as(type.getName())
                        .isSubsetOf(bundles.chinese().keySet()));
    }

    @Test
    void keepsNoTextOfAConstantThatIsGone() {
        Map<String, Set<String>> known = enums.stream()
                .collect(Collectors.toMap(
                        MessageKeys::of,
                        type -> keysOf(type).collect(Collectors.toSet()),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
        List<String> stale = bundles.chinese().keySet().stream()
                .filter(key -> known.entrySet().stream()
                        .anyMatch(type -> key.startsWith(type.getKey() + ".")
                                && type.getValue().stream()
                                        .noneMatch(constant -> key.equals(constant) || key.startsWith(constant + "."))))
                .toList();

        assertThat(stale).isEmpty();
    }

    /**
     * A text is reached where its key stands whole in a template or in the code, where two words or more that it begins with
     * stand there and the rest is put in, and where the key begins with an enum or with what binding calls a mistake.
     */
    @Test
    void keepsNoTextThatNothingReaches() throws IOException {
        List<String> pages = Stream.concat(TemplateFiles.texts().stream(), sources().stream())
                .toList();
        Set<String> whole = keys(WHOLE_KEY, pages);
        for (String module : List.of("enrollment-service", "enrollment-domain")) {
            whole.addAll(keys(WHOLE_KEY, sources(Path.of("..", module).resolve(CODE))));
        }
        List<String> beginnings = Stream.concat(
                        keys(BEGINNING, pages).stream(), enums.stream().map(type -> MessageKeys.of(type) + "."))
                .toList();

        assertThat(bundles.chinese().keySet())
                .filteredOn(key -> !key.startsWith(CATALOGUE)
                        && !whole.contains(key)
                        && !isOfBinding(key)
                        && beginnings.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    /** A template that puts a state into a key meets every state sooner or later. */
    @Test
    void saysEveryStateThatATemplatePutsIntoAKey() throws IOException {
        Map<String, Set<String>> families = bundles.chinese().keySet().stream()
                .map(BY_CONSTANT::matcher)
                .filter(key -> key.matches())
                .collect(Collectors.groupingBy(
                        key -> key.group(1), Collectors.mapping(key -> key.group(2), Collectors.toSet())));
        List<String> templates = TemplateFiles.texts();
        families.keySet()
                .removeIf(prefix -> templates.stream()
                        .noneMatch(
                                text -> text.contains("|" + prefix + ".${") || text.contains("'" + prefix + ".' +")));

        assertThat(families)
                .isNotEmpty()
                .allSatisfy((prefix, constants) -> assertThat(enums)
                        .as(prefix)
                        .anyMatch(type -> constantsOf(type).equals(constants)));
    }

    @ParameterizedTest
    @EnumSource(ErrorPage.class)
    void saysOfEveryFailureWhatHappenedAndWhatToDo(ErrorPage page) {
        assertThat(bundles.chinese())
                .containsKeys(
                        "page.error." + page.status() + ".title",
                        "page.error." + page.status() + ".what",
                        "page.error." + page.status() + ".next");
    }

    private static Set<String> keys(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Looked up by the name of the constraint that was broken, or of what could not be converted. */
    private static boolean isOfBinding(String key) {
        String mistake = key.split("\\.")[0];
        return mistake.equals(TypeMismatchException.ERROR_CODE)
                || mistake.equals(RealDate.class.getSimpleName())
                || ClassUtils.isPresent(NotBlank.class.getPackageName() + "." + mistake, null);
    }

    private static List<String> sources() throws IOException {
        return sources(CODE);
    }

    private static List<String> sources(Path root) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static Stream<String> keysOf(Class<?> type) {
        return constantsOf(type).stream().map(constant -> MessageKeys.of(type) + "." + constant);
    }

    private static Set<String> constantsOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> enums() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        return scanner.findCandidateComponents("cn.sunshine.enrollment").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(Class::isEnum)
                .toList();
    }
}
