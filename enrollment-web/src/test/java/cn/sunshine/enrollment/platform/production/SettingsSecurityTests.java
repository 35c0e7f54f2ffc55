package cn.sunshine.enrollment.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** What comes with the project and is in everybody's hands: it gives nobody a key. */
class SettingsSecurityTests {

    private static final Pattern SECRET =
            Pattern.compile("key-?file|sealing-?keys|index-?key|password|authorization|secret");
    private static final String GIVEN = "given by the operator";

    @Test
    void CRY_07_noSettingOfTheProjectIsASecret() throws IOException {
        assertThat(secrets(settings("application.yml"))).isEmpty();
        assertThat(secrets(settings("application-production.yml"))).isEmpty();
        assertThat(secrets(Map.of("enrollment.protection.sealing-keys.1", "", "spring.flyway.password", "")))
                .as("the search finds what it looks for")
                .hasSize(2);
    }

    @Test
    void CRY_07_everySecretOfTheContainersComesFromTheOperator() {
        Map<String, String> secrets = secrets(ComposeFile.environment(name -> GIVEN));

        assertThat(secrets)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy((name, value) -> assertThat(value).as(name).isEqualTo(GIVEN));
    }

    /** The folder in which a start without settings makes its keys and passwords, and the file beside docker-compose.yml. */
    @Test
    void CRY_07_gitLeavesOutWhereSecretsAreKept() throws IOException {
        assertThat(Files.readAllLines(Path.of("..", ".gitignore"))).contains(".data/", ".env");
    }

    /** That folder is at the root of the repository, from wherever the module is started. */
    @Test
    void theRunCommandWorksAtTheRootOfTheRepository() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<workingDirectory>${maven.multiModuleProjectDirectory}</workingDirectory>");
    }

    private static Map<String, String> settings(String file) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        for (PropertySource<?> source : new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                settings.put(name, String.valueOf(source.getProperty(name)));
            }
        }
        assertThat(settings).isNotEmpty();
        return settings;
    }

    private static Map<String, String> secrets(Map<String, String> settings) {
        Map<String, String> found = new TreeMap<>(settings);
        found.keySet()
                .removeIf(name -> !SECRET.matcher(name.toLowerCase(Locale.ROOT)).find());
        return found;
    }
}
