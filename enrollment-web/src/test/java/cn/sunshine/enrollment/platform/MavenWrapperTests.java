package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one line of {@code mvnw} that is ours: without it no JVM opens a path with Chinese characters in these places. */
class MavenWrapperTests {

    @ParameterizedTest
    @CsvSource({
        "LANG, '', C.UTF-8",
        "LANG, C, C.UTF-8",
        "LC_ALL, POSIX, C.UTF-8",
        // named by whoever logs in from elsewhere, and not there on a small Debian
        "LANG, xx_XX.UTF-8, C.UTF-8",
        "LC_ALL, C.UTF-8, C.UTF-8",
        "LANG, C.UTF-8, ''"
    })
    void aLocaleThatIsNoneReadsPathsAsUtf8(String variable, String value, String expected) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", ownLine() + "\nprintf %s \"${LC_ALL-}\"");
        shell.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        shell.environment().put(variable, value);
        Process run = shell.start();

        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(expected);
        assertThat(run.waitFor()).isZero();
    }

    private static String ownLine() throws IOException {
        return Files.readAllLines(Path.of("..", "mvnw")).stream()
                .filter(line -> line.contains("LC_ALL"))
                .reduce("", String::concat);
    }
}
