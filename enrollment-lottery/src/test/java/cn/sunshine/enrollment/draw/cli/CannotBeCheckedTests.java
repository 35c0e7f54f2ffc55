package cn.sunshine.enrollment.draw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Example;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What cannot be read says nothing about a draw: code 2, never the 1 of a draw that failed, and why, in both languages. */
class CannotBeCheckedTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void aDraw() throws IOException {
        DrawFiles files = Example.drawn(DrawHash.SHA_256).files();
        for (String name : files.names()) {
            Files.write(folder.resolve(name), files.require(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--independent"})
    void aReceiptThatIsNotThere(String option) {
        Path receipt = folder.resolve("我的凭证.json");

        assertThat(verify(option, folder, "--receipt", receipt.toString())).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("refused: file not found 找不到文件: " + receipt);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--independent"})
    void aReceiptThatIsAFolder(String option) {
        assertThat(verify(option, folder, "--receipt", folder.toString())).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("refused: cannot be read 无法读取: " + folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--independent"})
    void aBundleThatIsNotThereOrNoZip(String option) throws IOException {
        assertThat(verify(option, folder.resolve("nowhere.zip"))).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("refused: MISSING_FILE at nowhere.zip: ")
                .contains(" 找不到文件");

        Path text = Files.writeString(folder.resolve("text.zip"), "text");
        assertThat(verify(option, text)).isEqualTo(2);
        assertThat(err.toString()).contains("refused: INVALID_ZIP at text.zip: ", " 不是完好的 zip 压缩包");
    }

    /** Whoever may read everything finds nothing unreadable: skipped by name for the superuser. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--independent"})
    void aFolderInsideThatMayNotBeRead(String option) throws IOException {
        Path locked = Files.createDirectory(folder.resolve("log"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(locked), "the superuser reads everything");
            assertThat(verify(option, folder)).isEqualTo(2);
            assertThat(err.toString().strip()).isEqualTo("refused: not readable 没有读取权限: " + locked);
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatMayNotBeReadIsNamedAndNothingUnforeseenIsHidden() throws Exception {
        CommandLine line = new CommandLine(new VerifyCommand()).setErr(new PrintWriter(err, true));

        assertThat(handled(new AccessDeniedException("draw/log"), line)).isEqualTo(2);
        assertThat(handled(new IOException("the disk is gone"), line)).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "refused: not readable 没有读取权限: draw/log", "refused: cannot be read 无法读取: the disk is gone");
        assertThatIllegalStateException().isThrownBy(() -> handled(new IllegalStateException(), line));
    }

    private static int handled(Exception failure, CommandLine line) throws Exception {
        return new Refused()
                .handleExecutionException(
                        failure,
                        line,
                        CommandLine.ParseResult.builder(line.getCommandSpec()).build());
    }

    private int verify(String option, Path bundle, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", bundle.toString()));
        if (!option.isEmpty()) {
            arguments.add(option);
        }
        arguments.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}
