package cn.sunshine.enrollment.draw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * What cannot be read says nothing about a draw: code 2, never the 1 of a draw that failed, and why, in both languages. Nor
 * does a fault of the program: code 3.
 */
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

    @ParameterizedTest
    @ValueSource(strings = {"", "--independent"})
    void whatIsInsideAndMayNotBeRead(String option) throws IOException {
        Path locked =
                lockedFolder().or(this::nobodysFile).orElseGet(() -> abort("the superuser reads everything here"));
        try {
            assertThat(verify(option, folder)).isEqualTo(2);
            assertThat(err.toString().strip()).isEqualTo("refused: not readable 没有读取权限: " + locked);
        } finally {
            if (Files.isDirectory(locked)) {
                Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** Nothing for the superuser, who may look into every folder. */
    private Optional<Path> lockedFolder() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("log"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        return Optional.of(locked).filter(made -> !Files.isReadable(made));
    }

    /** A link to what the kernel of Linux only takes in: there the superuser is refused like everybody else. */
    private Optional<Path> nobodysFile() {
        Path result = folder.resolve("result.csv");
        try (Stream<Path> buses = Files.list(Path.of("/sys/bus"))) {
            Optional<Path> refusing = buses.map(bus -> bus.resolve("uevent"))
                    .filter(CannotBeCheckedTests::refuses)
                    .findFirst();
            if (refusing.isPresent()) {
                Files.delete(result);
                Files.createSymbolicLink(result, refusing.get());
            }
            return refusing.map(file -> result);
        } catch (IOException noSuchKernel) {
            return Optional.empty();
        }
    }

    private static boolean refuses(Path file) {
        try {
            Files.readAllBytes(file);
            return false;
        } catch (IOException refused) {
            return refused instanceof AccessDeniedException;
        }
    }

    @Test
    void whatMayNotBeReadIsNamed() {
        CommandLine line = new CommandLine(new VerifyCommand()).setErr(new PrintWriter(err, true));

        assertThat(handled(new AccessDeniedException("draw/log"), line)).isEqualTo(2);
        assertThat(handled(new IOException("the disk is gone"), line)).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "refused: not readable 没有读取权限: draw/log", "refused: cannot be read 无法读取: the disk is gone");
    }

    /** A script that takes 1 for a forged draw must not take a crash for one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--independent"})
    void nothingUnforeseenIsHiddenOrTakenForADrawThatFailed(String option) {
        for (Throwable fault : List.of(new IllegalStateException("unforeseen"), new OutOfMemoryError("heap"))) {
            err.getBuffer().setLength(0);

            assertThat(verify(failing(fault), option, folder)).isEqualTo(3);

            assertThat(err.toString())
                    .contains(fault.toString(), "at " + CannotBeCheckedTests.class.getName())
                    .containsPattern("(?m)^broken off 程序出错中断: nothing was found out, for or against the draw 没有得出结论")
                    .doesNotContain("refused");
        }
    }

    /** A screen that gives way under the first line of the answer. */
    private PrintWriter failing(Throwable fault) {
        return new PrintWriter(out, true) {
            @Override
            public void println(String line) {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }
        };
    }

    private static int handled(Exception failure, CommandLine line) {
        return new Refused()
                .handleExecutionException(
                        failure,
                        line,
                        CommandLine.ParseResult.builder(line.getCommandSpec()).build());
    }

    private int verify(String option, Path bundle, String... more) {
        return verify(new PrintWriter(out, true), option, bundle, more);
    }

    private int verify(PrintWriter screen, String option, Path bundle, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", bundle.toString()));
        if (!option.isEmpty()) {
            arguments.add(option);
        }
        arguments.addAll(List.of(more));
        return Main.run(screen, new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}
