package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files without files.json, as a zip may hold them: what no bundle has is refused by both implementations alike. */
class UnlistedFilesTests {

    private final DrawFiles files = LoggedExample.files(DrawHash.SHA_256);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.txt",
                "ROLL.CSV",
                "draw/result.csv",
                "log/notes.txt",
                "signatures/a/b.json",
                "signatures/.b.json"
            })
    void aFileThatNoBundleHasIsRefused(String name) {
        DrawFiles more = files.with(name, new byte[] {'x'});
        assertThat(steps(more, "hashes")).allMatch(step -> step.startsWith("FAIL UNKNOWN_FILE at " + name));
        assertThat(steps(files, "hashes")).hasSize(2).allMatch(step -> step.startsWith("PASS"));
    }

    /** A log of which nothing is left but another file is no draw without a log. */
    @Test
    void aFolderOfALogWithoutALogFails() {
        DrawFiles without = files;
        for (String name : files.names()) {
            without = name.startsWith("log/") ? without.without(name) : without;
        }
        assertThat(steps(without, "log")).allMatch(step -> step.startsWith("SKIP"));
        assertThat(steps(without.with("log/notes.txt", new byte[] {'x'}), "log"))
                .hasSize(2)
                .allMatch(step -> step.startsWith("FAIL MISSING_FILE at log/"));
    }

    private static Stream<String> steps(DrawFiles files, String name) {
        return Stream.of(
                        AuditBundle.verify(files, Optional.empty(), DrawProgress.silent()),
                        Recount.verify(files, Optional.empty()))
                .flatMap(verification -> verification.steps().stream())
                .filter(step -> step.name().equals(name))
                .map(step -> step.outcome() + " " + step.detail());
    }
}
