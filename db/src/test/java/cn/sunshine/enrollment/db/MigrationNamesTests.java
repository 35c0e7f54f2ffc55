package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Two people who add a migration on one day must not choose the same number: it is the minute they began it. */
class MigrationNamesTests {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z]+(_[a-z]+)+\\.sql");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    /** Applied before anybody looked; what was applied is not renamed. */
    private static final Set<String> NO_MINUTES = Set.of("202611231070", "202611231075", "202611231090");

    @Test
    void eachIsNamedAfterTheMinuteItsFeatureAndWhatItDoes() throws IOException {
        List<String> names = names();
        assertThat(names).hasSizeGreaterThan(20).allSatisfy(name -> {
            Matcher parts = NAME.matcher(name);
            assertThat(parts.matches()).as(name).isTrue();
            if (!NO_MINUTES.contains(parts.group(1))) {
                LocalDateTime.parse(parts.group(1), MINUTE);
            }
        });
    }

    private static List<String> names() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
        return Arrays.stream(found)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .toList();
    }
}
