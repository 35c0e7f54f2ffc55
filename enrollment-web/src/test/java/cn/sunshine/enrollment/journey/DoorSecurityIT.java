package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors under guessing and under a flood, and what they leave in the log. Nothing else may take the processor then. */
@RunningDemo
@Isolated
@ExtendWith(OutputCaptureExtension.class)
class DoorSecurityIT {

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void AUT_04_CRY_09_aForwardedAddressThatNobodyVouchesForIsNotBelieved() {
        Wire wire = new Wire(port);
        for (int last = 1; last <= 10; last++) {
            Wire.Form form = wire.form();
            String forged = "203.0.113." + last;
            wire.post(
                    "/sign-in/staff",
                    form,
                    form.body("name", "supervisor", "password", "wrong"),
                    "X-Forwarded-For: " + forged,
                    "X-Real-IP: " + forged,
                    "Forwarded: for=" + forged);
        }
        Wire.Form form = wire.form();
        Wire.Answer right = wire.post(
                "/sign-in/staff",
                form,
                form.body("name", "supervisor", "password", "sunshine-demo"),
                "X-Forwarded-For: 203.0.113.99");

        assertThat(right.status()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from audit_entry where source like '203.0.113.%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where login_name = 'supervisor'")
                .update();
    }

    /** What the pool admits is answered, the rest is told to come again, and whoever is in reads on. */
    @Test
    void AUT_15_aFloodOfSignInsStarvesNeitherItsFirstNorWhoeverReads() throws Exception {
        HttpVisitor family = doors.guardian(port, "13912340015");
        HttpVisitor anybody = new HttpVisitor(port).open("/");
        List<Long> calm = new ArrayList<>();
        for (int page = 0; page < 25; page++) {
            calm.add(millisUntilRead(family, "/family"));
            calm.add(millisUntilRead(anybody, "/"));
        }
        List<Long> millis = new ArrayList<>();
        List<Wire.Answer> answers;
        try (SignInFlood flood = new SignInFlood(new Wire(port)).begin()) {
            while (flood.goesOn()) {
                millis.add(millisUntilRead(family, "/family"));
                millis.add(millisUntilRead(anybody, "/"));
            }
            answers = flood.answers();
        }

        long answered =
                answers.stream().filter(answer -> answer.status() == 422).count();
        System.out.printf(
                "%nsign-ins: %d sent, %d answered; 99 of 100 pages within %d ms, before the flood %d ms%n%n",
                answers.size(), answered, ninetyNinth(millis), ninetyNinth(calm));

        assertThat(answers).extracting(Wire.Answer::status).containsOnly(422, 503);
        assertThat(answered)
                .as("answered, of the first alone one in work and a queue of 32")
                .isGreaterThanOrEqualTo(33);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isPresent());
        assertThat(ninetyNinth(millis))
                .as("99 of 100 pages, in ms, beside what they took before the flood")
                .isLessThan(Math.max(500, 4 * ninetyNinth(calm)));
        assertThat(doors.officer(port, "auditor").status()).isEqualTo(200);
    }

    private static long ninetyNinth(List<Long> millis) {
        return millis.stream().sorted().toList().get((millis.size() * 99 - 1) / 100);
    }

    private static long millisUntilRead(HttpVisitor reader, String path) {
        long since = System.nanoTime();
        assertThat(reader.open(path).status()).as(path).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - since).toMillis();
    }

    @Test
    void SES_05_theIdOfASessionStandsInNoLogNoAddressAndNoPage(CapturedOutput output) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("ROOT", LogLevel.INFO);
        logging.setLogLevel("cn.sunshine", LogLevel.DEBUG);
        try {
            HttpVisitor family = doors.guardian(port, "13912340003");
            String cookie = family.cookie("SESSION");
            String id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
            for (String path : List.of("/family", "/account", "/family/messages", "/nowhere", "/district/staff")) {
                family.open(path);
                assertThat(family.page().html()).doesNotContain(cookie, id).doesNotContainIgnoringCase("jsessionid");
                assertThat(family.page().location())
                        .doesNotContain(cookie, id)
                        .doesNotContainIgnoringCase("jsessionid");
            }
            Wire.Answer named = new Wire(port).get("/account;jsessionid=" + id + "?SESSION=" + cookie);
            assertThat(named.status()).isIn(302, 400, 404);
            assertThat(output.getAll()).contains("Case ").doesNotContain(cookie, id);
        } finally {
            logging.setLogLevel("ROOT", LogLevel.WARN);
            logging.setLogLevel("cn.sunshine", null);
        }
    }
}
