package cn.sunshine.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Features use only what their package-info allows, and only what others name as open to them; there is no cycle. */
class ModularityTests {

    /** Top to bottom: a feature may use only those above it. */
    private static final List<String> ORDER = List.of(
            "shared",
            "draw",
            "db",
            "audit",
            "protection",
            "page",
            "identity",
            "season",
            "school",
            "catchment",
            "registration",
            "review",
            "seat",
            "lottery",
            "admission",
            "disclosure",
            "supervision",
            "notification",
            "family",
            "platform");

    /** Read once: it takes seconds. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(EnrollmentApplication.class, new ProductionCode());

    @Test
    void featuresKeepToWhatTheyAreAllowed() {
        MODULES.verify();
    }

    /** Without it two features could agree to use each other the other way round tomorrow. */
    @Test
    void featuresUseOnlyWhatStandsAboveThem() {
        Map<String, List<String>> allowed = allowed();

        assertThat(ORDER).containsExactlyInAnyOrderElementsOf(allowed.keySet());
        allowed.forEach((feature, others) -> assertThat(ORDER.subList(0, ORDER.indexOf(feature)))
                .as("above %s", feature)
                .containsAll(others));
    }

    /** What each feature may use, as its package says. */
    private static Map<String, List<String>> allowed() {
        Map<String, List<String>> allowed = new TreeMap<>();
        MODULES.forEach(module -> allowed.put(module.getIdentifier().toString(), usedBy(module)));
        return allowed;
    }

    private static List<String> usedBy(ApplicationModule module) {
        return Stream.of(module.getBasePackage()
                        .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                        .map(org.springframework.modulith.ApplicationModule::allowedDependencies)
                        .orElseGet(() -> new String[0]))
                .map(name -> name.replaceAll("\\s*::.*", ""))
                .filter(name -> !name.equals(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                .distinct()
                .toList();
    }
}
