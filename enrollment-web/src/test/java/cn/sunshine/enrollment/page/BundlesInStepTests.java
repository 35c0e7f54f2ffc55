package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text stands in both languages, says something, and is there where a page asks for it. */
class BundlesInStepTests {

    private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z0-9._-]+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** What is Chinese in an English sentence because it is data: names, numbers and words as families write them. */
    private static final Set<String> QUOTES_CHINESE =
            Set.of("catchment.address.road.hint", "catchment.address.door.hint", "page.language.zh-CN");

    @Test
    void everyTextStandsInBothLanguages() throws IOException {
        assertThat(keys("_en")).isEqualTo(keys(""));
        assertThat(keys("")).hasSizeGreaterThan(800);
    }

    @Test
    void noTextIsEmpty() throws IOException {
        for (String language : List.of("", "_en")) {
            for (Resource bundle : bundles(language)) {
                Properties texts = read(bundle);
                assertThat(texts.stringPropertyNames())
                        .as("%s", bundle.getFilename())
                        .allSatisfy(key ->
                                assertThat(texts.getProperty(key)).as(key).isNotBlank());
            }
        }
    }

    @Test
    void englishIsEnglish() throws IOException {
        List<String> chinese = new ArrayList<>();
        for (Resource bundle : bundles("_en")) {
            Properties texts = read(bundle);
            texts.stringPropertyNames().stream()
                    .filter(key -> !QUOTES_CHINESE.contains(key) && !key.startsWith("page.language"))
                    .filter(key -> CHINESE.matcher(texts.getProperty(key)).find())
                    .forEach(chinese::add);
        }
        assertThat(chinese).isEmpty();
    }

    @Test
    void noTextStandsTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (Resource bundle : bundles("")) {
            bundle.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[A-Za-z][A-Za-z0-9._-]*\\s*=.*"))
                    .map(line -> line.replaceFirst("\\s*=.*", ""))
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void whatAPageAsksForIsThere() throws IOException {
        Set<String> known = keys("");
        List<String> missing = new ArrayList<>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("file:src/main/resources/templates/**/*.html")) {
            Matcher asked = ASKED.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (asked.find()) {
                if (!known.contains(asked.group(1)) && !asked.group(1).startsWith("__")) {
                    missing.add(template.getFilename() + ": " + asked.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Resource bundle : bundles(language)) {
            keys.addAll(read(bundle).stringPropertyNames());
        }
        return keys;
    }

    private static List<Resource> bundles(String language) throws IOException {
        List<Resource> bundles = new ArrayList<>();
        for (Resource found :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            String name = Objects.requireNonNull(found.getFilename());
            if (name.endsWith("_en.properties") == language.equals("_en") && !name.startsWith("catalogue")) {
                bundles.add(found);
            }
        }
        return bundles;
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
