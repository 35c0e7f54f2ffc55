package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit has what pages need, and nothing in store. */
class FragmentTests {

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([a-z0-9-]+)");

    static List<String> fragments() throws Exception {
        return TemplateFiles.names().stream()
                .filter(template -> template.startsWith("fragments/"))
                .flatMap(template ->
                        FRAGMENT.matcher(TemplateFiles.text(template)).results())
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void aTemplateUsesIt(String fragment) throws Exception {
        Pattern use = Pattern.compile("(~\\{|fragments/[a-z]+) ?:: ?" + fragment + "\\b(?!-)");

        assertThat(TemplateFiles.texts()).anyMatch(text -> use.matcher(text).find());
    }
}
