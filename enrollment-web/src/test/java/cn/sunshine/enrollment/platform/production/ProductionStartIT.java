package cn.sunshine.enrollment.platform.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sunshine.enrollment.db.server.DatabaseRoles;
import cn.sunshine.enrollment.db.server.Durability;
import cn.sunshine.enrollment.db.server.NeighbouringServer;
import cn.sunshine.enrollment.db.server.PostgresServer;
import cn.sunshine.enrollment.db.server.ServerSettings;
import cn.sunshine.enrollment.db.server.TemporaryServers;
import cn.sunshine.enrollment.faults.ApplicationProcess;
import cn.sunshine.enrollment.faults.Callers;
import cn.sunshine.enrollment.faults.Frozen;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.journey.HttpVisitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The production profile as an operator meets it: processes of their own and a database that others run. */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionStartIT {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern DOCUMENTED_LOGIN = Pattern.compile("`([a-z][a-z0-9-]+)`");
    private static final Pattern DOCUMENTED_PHONE = Pattern.compile("`(1[0-9]{10})`");
    /** 128 and the number of the signal, as shells and service managers count. */
    private static final int ENDED_BY_SIGTERM = 143;

    private static final String NEW_PASSWORD = "晨光里读书的孩子们";

    private static final Path DATABASE = TemporaryServers.newDirectory();
    private static final PostgresServer SERVER =
            PostgresServer.start(new ServerSettings(DATABASE, TemporaryServers.binaries(), 0, Durability.DURABLE));
    private static final Map<String, String> ENVIRONMENT = environment();
    private static final ApplicationProcess APPLICATION = new ApplicationProcess(List.of(), ENVIRONMENT);

    @BeforeAll
    static void start() {
        APPLICATION.start().awaitReady();
    }

    @AfterAll
    static void clear() throws IOException {
        APPLICATION.kill();
        SERVER.close();
        new NeighbouringServer(DATABASE).clear();
    }

    @Test
    void CRY_07_refusesToStartWithoutItsSecretsAndNamesEachAndWhatToDo() {
        Map<String, String> without = Map.of(
                "SPRING_PROFILES_ACTIVE",
                "production",
                "SPRING_DATASOURCE_URL",
                ENVIRONMENT.get("SPRING_DATASOURCE_URL"));
        ApplicationProcess refused = new ApplicationProcess(List.of(), without).start();

        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output())
                .contains("spring.datasource.username", "spring.datasource.password")
                .contains("spring.flyway.user", "spring.flyway.password")
                .contains("enrollment.protection.key-file", "enrollment.identity.gateway.url")
                .contains("docs/operations.md")
                .doesNotContain("\tat ");
    }

    @Test
    void AUT_06_hasNoAccountOfTheDemoAndNoPageOfIt() throws IOException, SQLException {
        List<String> logins = documentedLogins();
        assertThat(logins).contains("admin", "reviewer", "school-p");
        for (String login : logins) {
            HttpVisitor visitor = visitor().open("/sign-in/staff");
            visitor.submit(Map.of("name", login, "password", "sunshine-demo"));
            assertThat(visitor.status()).as(login).isEqualTo(422);
            assertThat(visitor.path()).isEqualTo("/sign-in/staff");
        }
        letsNoFamilyOfTheDemoIn(documentedPhone());
        assertThat(visitor().open("/demo").status()).isEqualTo(404);
        assertThat(visitor().open("/").page().text()).doesNotContain("演示");
    }

    /** The whole way from an empty database, as docs/operations.md tells it. */
    @Test
    void AUT_07_makesADistrictAndTheFirstAdministratorByCommandsWhoMustChangeThePasswordAndEnrolASecondFactor()
            throws IOException, SQLException {
        String first = new FirstInstallation(ENVIRONMENT).byCommands(APPLICATION.directory());
        showsTheDistrict();
        HttpVisitor chief = visitor().open("/sign-in/staff").submit(Map.of("name", "chief", "password", first));
        String secret = Objects.requireNonNull(chief.page().selectFirst("main section code"))
                .text()
                .replace(" ", "");

        chief.submit(Map.of("code", IdentityFixtures.codeOf(secret, Instant.now())));
        assertThat(chief.path()).as(chief.text()).isEqualTo("/account/password");
        assertThat(chief.open("/district/staff").path()).isEqualTo("/account/password");

        chief.submit(Map.of("old", first, "password", NEW_PASSWORD, "again", NEW_PASSWORD));
        assertThat(chief.path()).as(chief.text()).isEqualTo("/account");
        assertThat(chief.open("/district/staff").path()).as(chief.text()).isEqualTo("/district/staff");
        assertThat(chief.text()).contains("chief");
        FirstInstallation.announcesASeason(chief);
        FirstInstallation.registersASchool(chief);
    }

    @Test
    void RES_06_answersWithinTenSecondsAlthoughSomebodyOfTheDatabaseHoldsATable() throws SQLException {
        HttpVisitor visitor = visitor().open("/sign-in/staff");
        try (Connection holder = SERVER.connect(DatabaseRoles.DATABASE);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table account in access exclusive mode");
            long since = System.nanoTime();

            visitor.submit(Map.of("name", "anybody", "password", "whatever"));

            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
            assertThat(visitor.status()).isEqualTo(503);
        }
    }

    /** The session is nobody's, and is looked for before any page all the same, as that of whoever is signed in. */
    @Test
    void RES_06_RES_07_tellsAVisitorWithASessionInTimeThatTheDatabaseIsSilentAndAnswersSoonAfterwards() {
        HttpVisitor visitor = new HttpVisitor(APPLICATION.port(), new BehindTls("__Host-SESSION=" + anySession()));
        visitor.open("/sign-in/staff");
        try (Frozen database = Frozen.withChildren(SERVER.pid())) {
            long since = System.nanoTime();

            visitor.submit(Map.of("name", "anybody", "password", "whatever"));

            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
            assertThat(visitor.status()).as(visitor.text()).isEqualTo(503);
            assertThat(visitor.text()).contains("平台正忙");
            assertThat(APPLICATION.output()).contains(": 503 ").doesNotContain("Servlet.service()");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(visitor.open("/sign-in/staff").status()).isEqualTo(200));
    }

    /** Half of its threads dead, it would only seem to live; whoever starts it again has to see that it has ended. */
    @Test
    void RES_13_endsWhenItsMemoryIsUsedUp() throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(APPLICATION.pid()),
                        "VM.flags")
                .redirectErrorStream(true)
                .start();
        String flags = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(asked.waitFor()).as(flags).isZero();
        assertThat(flags).contains("-XX:+ExitOnOutOfMemoryError");
    }

    /** What is refused is not kept: neither on the heap, which a collection would show, nor beside it. */
    @Test
    void INP_10_aFormOfTwelveMebibytesTakesNoMemoryOfTheProcess() throws IOException {
        Path status = Path.of("/proc", Long.toString(APPLICATION.pid()), "status");
        assumeTrue(Files.exists(status), "the memory of a process can be read in /proc");
        sendTwelveMebibytes(3);
        long before = residentKibibytes(status);

        sendTwelveMebibytes(20);
        assertThat(residentKibibytes(status) - before).isLessThan(32 * 1024);
    }

    /** The last of all: nobody answers afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void RES_16_toldToStopUnderLoadItAnswersWhoeverWasLetInAndEndsWithoutAnErrorInItsLog() {
        int spoken = APPLICATION.output().length();
        Callers callers = Callers.reading(APPLICATION.port(), "/sign-in").awaitAnswers(100);

        APPLICATION.stop();

        assertThat(callers.cutOff()).isEmpty();
        assertThat(APPLICATION.awaitEnd()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(APPLICATION.output().substring(spoken)).doesNotContain("ERROR", "WARN", "\tat ");
    }

    private static void sendTwelveMebibytes(int times) {
        HttpVisitor visitor = visitor();
        String much = "1".repeat(12 << 20);
        for (int time = 0; time < times; time++) {
            visitor.open("/sign-in").submit(Map.of("phone", much));
            assertThat(visitor.status()).isBetween(400, 499).isNotEqualTo(403);
        }
    }

    private static long residentKibibytes(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private static void showsTheDistrict() throws SQLException {
        assertThat(visitor().open("/").page().text()).contains("春城区", "0591-1234567", "0591-7654321");
        assertThat(visitor().open("/districts/350199").text()).contains("春城区");
        assertThat(count("division")).isEqualTo(1);
        assertThat(count("audit_entry where actor_role = 'OPERATOR' and action in"
                        + " ('season.found-district', 'catchment.import-divisions', 'identity.create-staff')"))
                .isEqualTo(3);
    }

    private static String anySession() {
        return Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static HttpVisitor visitor() {
        return new HttpVisitor(APPLICATION.port(), new BehindTls());
    }

    /** Neither by password nor by a code: the code goes to the gateway and nowhere where a page could show it. */
    private static void letsNoFamilyOfTheDemoIn(String phone) throws SQLException {
        HttpVisitor byPassword =
                visitor().open("/sign-in/password").submit(Map.of("name", phone, "password", "sunshine-demo"));
        assertThat(byPassword.status()).as(phone).isEqualTo(422);
        HttpVisitor byCode = visitor().open("/sign-in").submit(Map.of("phone", phone));
        assertThat(byCode.status()).as(byCode.text()).isEqualTo(422);
        assertThat(byCode.text()).contains("短信暂时发送不出去");
        assertThat(count("account where kind = 'GUARDIAN'")).isZero();
        assertThat(count("one_time_code")).isEqualTo(1);
        assertThat(count("one_time_code_outbox")).isZero();
    }

    private static long count(String rows) throws SQLException {
        try (Connection connection = SERVER.connect(DatabaseRoles.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String documentedPhone() throws IOException {
        return DOCUMENTED_PHONE
                .matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> documentedLogins() throws IOException {
        return Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(logins -> DOCUMENTED_LOGIN.matcher(logins).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, String> environment() {
        Map<String, String> given = Map.of(
                "APP_PASSWORD", SERVER.application().password(),
                "OWNER_PASSWORD", SERVER.owner().password(),
                "SEALING_KEY", freshKey(),
                "INDEX_KEY", freshKey(),
                "SMS_GATEWAY_URL", "https://gateway.invalid/messages");
        Map<String, String> environment = ComposeFile.environment(given::get);
        environment.replaceAll((name, value) -> value.replace("//database/", "//127.0.0.1:" + SERVER.port() + "/"));
        return environment;
    }

    private static String freshKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
