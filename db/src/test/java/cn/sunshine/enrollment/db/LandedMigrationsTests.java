package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What has landed stands in {@code landed-migrations.sha256}, in the order in which it landed. A district that runs an older
 * version holds the sums of what it has applied: it could not start a version in which one of those is another, is gone, or
 * has got a new one before it.
 */
class LandedMigrationsTests {

    private static final String LIST = "landed-migrations.sha256";

    @Test
    void noneWasEditedRenamedOrRemovedAndEachNewOneStandsAtTheEndOfTheList() throws IOException {
        assertThat(present())
                .as("a new migration is one more line at the end of %s (sha256sum); the lines above stay", LIST)
                .containsExactlyInAnyOrderElementsOf(landed());
    }

    @Test
    void eachIsNewerThanAllThatLandedBeforeIt() throws IOException {
        assertThat(landed().stream().map(LandedMigrationsTests::name))
                .as("a migration that was overtaken on its way gets the minute in which it lands")
                .isSorted();
    }

    private static List<String> landed() throws IOException {
        return new ClassPathResource(LIST)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<String> present() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*");
        return Arrays.stream(found).map(LandedMigrationsTests::line).toList();
    }

    private static String line(Resource file) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(file.getContentAsByteArray())) + "  "
                    + Objects.requireNonNull(file.getFilename());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }
}
