package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What browsers run is what was looked at: files of others are unchanged, licensed, and all of them are listed. */
class VendorFilesTests {

    private static final Path STATIC = Path.of("src", "main", "resources", "static");
    private static final Path CHECKSUMS = Path.of("src", "frontend", "checksums.sha256");
    private static final Pattern USED = Pattern.compile("@\\{/((?:css|js|img|vendor)/[^}]+)}");
    private static final Pattern ICON = Pattern.compile("icon\\('([\\w-]+)'\\)");
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([\\w-]+)\"");

    @Test
    void listsEveryScriptAndEveryFileOfOthersWithTheChecksumItHas() throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(CHECKSUMS)) {
            listed.put(line.substring(line.indexOf("  ") + 2), line.substring(0, line.indexOf(' ')));
        }
        Map<String, String> found = new TreeMap<>();
        for (Path file : files("vendor", "js")) {
            found.put(STATIC.relativize(file).toString(), sha256(file));
        }

        assertThat(found).isNotEmpty().isEqualTo(listed);
    }

    @Test
    void carriesALicenceAndAVersionInEveryFolderOfOthers() throws IOException {
        try (Stream<Path> folders = Files.list(STATIC.resolve("vendor"))) {
            assertThat(folders.toList()).isNotEmpty().allSatisfy(folder -> {
                assertThat(folder.getFileName().toString()).matches("[a-z-]+-\\d+\\.\\d+\\.\\d+");
                assertThat(folder.resolve("LICENSE")).isNotEmptyFile();
            });
        }
    }

    @Test
    void hasEveryFileThatATemplateNames() throws IOException {
        assertThat(named(USED))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(STATIC.resolve(file)).isRegularFile());
    }

    @Test
    void hasEveryIconThatIsNamed() throws IOException {
        String sprite = Files.readString(sprite());
        Set<String> drawn =
                SYMBOL.matcher(sprite).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(drawn).containsAll(named(ICON));
        assertThat(drawn)
                .containsAll(Arrays.stream(Tone.values()).map(Tone::icon).toList());
        assertThat(drawn)
                .containsAll(Arrays.stream(TimelineStep.Place.values())
                        .map(TimelineStep.Place::icon)
                        .toList());
    }

    private static Path sprite() throws IOException {
        return files("vendor").stream()
                .filter(file -> file.endsWith("sprite.svg"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        return TemplateFiles.texts().stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String... folders) throws IOException {
        Stream<Path> found = Stream.empty();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(STATIC.resolve(folder))) {
                found = Stream.concat(found, files.filter(Files::isRegularFile).toList().stream());
            }
        }
        return found.toList();
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
