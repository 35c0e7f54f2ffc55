package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The packaged command line, started as anybody starts it at home: a process that has the bundle and nothing else. */
record CommandLineVerifier(Path bundle) {

    private static final Path JAR = Path.of("..", "enrollment-lottery", "target", "enrollment-lottery-cli.jar");
    private static final String RESULT = "result.csv";

    /** What it printed, and what it left with. */
    record Verdict(int exit, String printed) {}

    static CommandLineVerifier of(byte[] bundle) {
        try {
            return new CommandLineVerifier(Files.write(newZip(), bundle));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file that is gone when the tests are over. */
    static Path newZip() throws IOException {
        Path zip = Files.createTempFile("bundle", ".zip");
        zip.toFile().deleteOnExit();
        return zip;
    }

    /** The same bundle but for the last digit of its result. */
    static CommandLineVerifier ofOneWithAnotherResult(byte[] bundle) {
        try {
            Path changed = newZip();
            try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(bundle));
                    ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
                int results = 0;
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    byte[] content = from.readAllBytes();
                    if (entry.getName().endsWith(RESULT)) {
                        changeADigit(content);
                        results++;
                    }
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(content);
                }
                assertThat(results).isOne();
            }
            return new CommandLineVerifier(changed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void changeADigit(byte[] content) {
        int last = content.length - 1;
        while (content[last] < '0' || content[last] > '9') {
            last--;
        }
        content[last] = content[last] == '9' ? (byte) '0' : (byte) (content[last] + 1);
    }

    Verdict verify(String... options) {
        assertThat(JAR)
                .as("it is made by package, before the integration tests")
                .isRegularFile();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.add("verify");
        command.addAll(List.of(options));
        command.add(bundle.toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(), printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
