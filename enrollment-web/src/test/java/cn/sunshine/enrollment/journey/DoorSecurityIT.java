package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The doors under guessing and under a flood, and what they leave in the log. */
@RunningDemo
@Import(Doors.class)
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

    /** Three times what the pool and its queue hold: the rest is told to come again, and the others read on. */
    @Test
    void AUT_15_aFloodOfSignInsIsTurnedAwayWhileThePublicReads() throws Exception {
        Wire wire = new Wire(port);
        Wire.Form form = wire.form();
        ExecutorService clients = Executors.newFixedThreadPool(97);
        try {
            List<Future<Wire.Answer>> flood = new ArrayList<>();
            for (int client = 0; client < 96; client++) {
                String body = form.body("name", "nobody" + client, "password", "guess");
                flood.add(clients.submit(() -> wire.post("/sign-in/staff", form, body)));
            }
            List<Integer> read = new ArrayList<>();
            for (int page = 0; page < 10; page++) {
                read.add(wire.get("/").status());
            }
            List<Wire.Answer> answers = new ArrayList<>();
            for (Future<Wire.Answer> answer : flood) {
                answers.add(answer.get(30, TimeUnit.SECONDS));
            }

            assertThat(read).containsOnly(200);
            assertThat(answers).extracting(Wire.Answer::status).contains(503).isSubsetOf(422, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 503)
                    .allSatisfy(
                            answer -> assertThat(answer.header("Retry-After")).isPresent());
        } finally {
            clients.shutdownNow();
        }
        assertThat(doors.officer(port, "auditor").status()).isEqualTo(200);
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
