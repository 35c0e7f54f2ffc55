package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Of guesses, one fewer than lock. */
    private static final int ROUNDS = 7;

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
        List<Long> millis = new ArrayList<>();
        List<SignInFlood.Guess> guesses;
        try (SignInFlood flood = new SignInFlood(new Wire(port)).begin()) {
            while (flood.goesOn()) {
                millis.add(millisUntilRead(family, "/family"));
                millis.add(millisUntilRead(anybody, "/"));
            }
            guesses = flood.guesses();
        }

        List<Wire.Answer> answers =
                guesses.stream().map(SignInFlood.Guess::answer).toList();
        long hashed = guesses.stream().filter(SignInFlood.Guess::isHashed).count();
        long hashedMeanwhile = guesses.stream()
                .filter(guess -> guess.isHashed() && guess.meanwhile())
                .count();
        System.out.printf(
                "%nsign-ins: %d sent, %d hashed meanwhile and %d after; 99 of 100 pages of %d within %d ms%n%n",
                guesses.size(), hashedMeanwhile, hashed - hashedMeanwhile, millis.size(), ninetyNinth(millis));

        assertThat(answers).extracting(Wire.Answer::status).containsOnly(422, 503);
        assertThat(hashed)
                .as("hashed, of the first alone one in work and those in the queue")
                .isGreaterThanOrEqualTo(SignInFlood.PLACES);
        assertThat((long) guesses.size())
                .as("sent, beside what can be hashed while they come")
                .isGreaterThanOrEqualTo(5 * hashedMeanwhile);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .as("told to come again: more came than the pool admits")
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isPresent());
        assertThat(ninetyNinth(millis)).as("99 of 100 pages, in ms").isLessThan(500);
        assertThat(doors.officer(port, "auditor").status()).isEqualTo(200);
    }

    /** Whoever guesses learns from the time neither whether there is an account nor what is the matter with it. */
    @Test
    void AUT_03_knownAndUnknownTakeAsLongOverHttpAtFullCost() {
        doors.guardian(port, "13912340031");
        guardianWithPassword("13912340032");
        guardianWithPassword("13912340033");
        forgetFailures();
        lock("/sign-in/staff", "auditor");
        lock("/sign-in/password", "13912340033");
        assertThat(jdbc.sql("select count(*) from account where locked_until > now()")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        takesAsLong("/sign-in/staff", Map.of("unknown", "nobody", "wrong password", "notary", "locked", "auditor"));
        takesAsLong(
                "/sign-in/password",
                Map.of(
                        "unknown", "13912340034",
                        "without password", "13912340031",
                        "wrong password", "13912340032",
                        "locked", "13912340033"));
        assertThat(jdbc.sql("select login_name from account where login_name in ('nobody', 'notary', 'auditor')")
                        .query(String.class)
                        .list())
                .as("who is known at the door of the officers")
                .containsExactlyInAnyOrder("notary", "auditor");
        assertThat(jdbc.sql("select count(*) from account where failed_attempts = :rounds and locked_until is null")
                        .param("rounds", ROUNDS)
                        .query(Integer.class)
                        .single())
                .as(
                        "met with a wrong password each time and never locked: an officer, and families with and without one")
                .isEqualTo(3);
        forgetFailures();
    }

    private void guardianWithPassword(String phone) {
        HttpVisitor family = doors.guardian(port, phone).open("/account/password");
        String password = "晨光里读书的孩子们";
        family.submit(Map.of("password", password, "again", password));
        assertThat(family.path()).as(family.text()).isEqualTo("/account");
    }

    private void lock(String door, String name) {
        Wire wire = new Wire(port);
        Wire.Form form = wire.form();
        for (int guess = 0; guess < 8; guess++) {
            assertThat(wire.post(door, form, form.body("name", name, "password", "wrong guess"))
                            .status())
                    .isEqualTo(422);
        }
    }

    private void forgetFailures() {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null").update();
    }

    /** In turn, so that whatever else happens slows all of them. */
    private void takesAsLong(String door, Map<String, String> names) {
        Wire wire = new Wire(port);
        Wire.Form form = wire.form();
        Map<String, List<Long>> times = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            names.forEach((why, name) -> {
                String body = form.body("name", name, "password", "wrong guess");
                long since = System.nanoTime();
                assertThat(wire.post(door, form, body).status()).as(why).isEqualTo(422);
                times.computeIfAbsent(why, first -> new ArrayList<>()).add(System.nanoTime() - since);
            });
        }
        long unknown = median(times.get("unknown"));
        times.forEach((why, taken) -> assertThat((double) median(taken) / unknown)
                .as("%s beside unknown at %s", why, door)
                .isBetween(0.7, 1.4));
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
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
            assertThat(named.header("Referrer-Policy")).contains("same-origin");
            assertThat(output.getAll()).contains("Case ").doesNotContain(cookie, id);
        } finally {
            logging.setLogLevel("ROOT", LogLevel.WARN);
            logging.setLogLevel("cn.sunshine", null);
        }
    }
}
