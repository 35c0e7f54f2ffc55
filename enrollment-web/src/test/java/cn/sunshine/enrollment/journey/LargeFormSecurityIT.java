package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** How the running server takes forms that are larger than any of its own. */
@RunningDemo
class LargeFormSecurityIT {

    private static final int FORM_OF_12_MIB = 12 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Test
    void INP_09_twentyThousandParametersAreRefusedAtOnce() {
        Wire wire = new Wire(port);
        Wire.Form form = wire.form();
        String body = form.body("phone", "13912340002")
                + IntStream.range(0, 20_000).mapToObj(n -> "&p" + n + "=1").reduce("", String::concat);
        long begun = System.nanoTime();
        Wire.Answer answer = wire.post("/sign-in", form, body);
        long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

        assertThat(answer.status()).isEqualTo(400);
        AnswerRules.explained(answer);
        assertThat(taken).as("milliseconds").isLessThan(1000);
    }

    @Test
    void INP_10_aFormOfTwelveMebibytesIsRefusedAndNotKept() {
        Wire wire = new Wire(port);
        Wire.Form form = wire.form();
        String body = form.body("phone", "1".repeat(FORM_OF_12_MIB));
        long before = usedMemory();
        for (int times = 0; times < 5; times++) {
            assertThat(wire.post("/sign-in", form, body).status())
                    .isBetween(400, 499)
                    .isNotEqualTo(403);
        }

        assertThat(usedMemory() - before).isLessThan(2L * FORM_OF_12_MIB);
    }

    /** No page takes a file: what comes as one is not unpacked, neither in memory nor on the disk, whatever it holds. */
    @ParameterizedTest
    @CsvSource({"zh-CN, 没有提交成功", "en, nothing was sent"})
    void INP_10_aFormThatComesAsAFileIsRefusedUnread(String language, String said) {
        Wire.Answer answer = aFormThatComesAsAFile(language);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("<html lang=\"" + language + "\"", said);
        AnswerRules.guarded(answer);
    }

    private Wire.Answer aFormThatComesAsAFile(String language) {
        Wire wire = new Wire(port);
        Wire.Form form = wire.form();
        String part = "--part\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("_csrf", "", form.token())
                + part.formatted("phone", "", "13912340041")
                + part.formatted("file", "; filename=\"a.bin\"", "x".repeat(1 << 20))
                + "--part--\r\n";

        return wire.send(
                "POST /sign-in",
                body,
                "Content-Type: multipart/form-data; boundary=part",
                "Cookie: " + form.cookie() + "; lang=" + language);
    }

    /** What a form says is kept in memory while it is read, however it comes: nothing of it lies in a file afterwards. */
    @Test
    void CRY_02_theWebServerPutsNothingIntoItsWorkFolder(@Autowired ServletWebServerApplicationContext application)
            throws IOException {
        aFormThatComesAsAFile("zh-CN");
        doors.guardian(port, "13912340053");
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(application.getWebServer());
        Path folder = server.getTomcat().getServer().getCatalinaBase().toPath();

        assertThat(folder).isDirectory();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
