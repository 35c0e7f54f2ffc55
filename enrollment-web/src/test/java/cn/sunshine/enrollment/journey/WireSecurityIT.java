package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** How the running server takes requests that no browser sends. */
@RunningDemo
class WireSecurityIT {

    private static final String EVIL = "evil.example";
    private static final int FORM_OF_12_MIB = 12 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    OneTimeCodeOutbox outbox;

    @ParameterizedTest
    @CsvSource({
        "//account, 400",
        "/account/, 404",
        "/account;x=1, 400",
        "/;x=1/account, 400",
        "/account%2f, 400",
        "/%61ccount, 302",
        "/ACCOUNT, 404",
        "/account.html, 404",
        "/account.json, 404",
        "/css/../account, 400",
        "/css/%2e%2e/account, 400",
        "/css/..;/account, 400",
        "/css/..%2faccount, 400",
        "/./account, 400",
        "/account%00, 400",
        "/account%20, 404",
        "/account%0a, 400",
        "\\account, 400",
        "http://localhost/account, 302"
    })
    void ACL_09_noSpellingOfAnAddressOpensAPrivatePage(String path, int status) {
        Wire.Answer answer = new Wire(port).get(path);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 302) {
            assertThat(answer.header("Location").orElseThrow()).startsWith("/sign-in");
        } else {
            assertThatItIsExplained(answer);
        }
    }

    /** Whoever refuses, the web server, the firewall or a page of ours: the answer reads and is guarded alike. */
    private static void assertThatItIsExplained(Wire.Answer answer) {
        assertThat(answer.text())
                .as("OUT_09")
                .contains("lang=\"zh-CN\"", "问题编号", "tel:")
                .containsOnlyOnce("class=\"demo-banner\"")
                .containsPattern("<strong>[2-9A-Z]{4}-[2-9A-Z]{4}</strong>")
                .doesNotContain("HTTP Status", "Exception", "at org.", "Tomcat");
        assertThatItIsGuarded(answer);
    }

    private static void assertThatItIsGuarded(Wire.Answer answer) {
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .as("OUT_01 OUT_02")
                .contains(
                        "default-src 'self'", "script-src 'self'", "base-uri", "form-action", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).as("OUT_03").contains("nosniff");
        assertThat(answer.header("Access-Control-Allow-Origin")).as("OUT_11").isEmpty();
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, 403",
        "PATCH, 403",
        "DELETE, 403",
        "OPTIONS, 405",
        "CONNECT, 501",
        "MADEUP, 400",
        "TRACE, 405",
        "get, 400"
    })
    void ACL_09_OUT_10_noOtherMethodOpensAPage(String method, int status) {
        Wire.Answer answer = new Wire(port).send(method + " /account", "", "X-Echo: canary");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("canary");
        assertThatItIsExplained(answer);
    }

    @Test
    void ACL_09_aMethodInAFieldOrAHeaderIsNone() {
        HttpVisitor family = doors.guardian(port, "13912340001");
        family.open("/sign-out?_method=POST");
        new Wire(port).get("/sign-out", "X-HTTP-Method-Override: POST", "Cookie: SESSION=" + family.cookie("SESSION"));

        assertThat(family.open("/account").path()).isEqualTo("/account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/loggers",
                "/actuator/health/../env",
                "/jolokia",
                "/h2-console",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/application.yml",
                "/templates/layout/page.html",
                "/WEB-INF/classes/application.yml",
                "/META-INF/MANIFEST.MF",
                "/.git/config"
            })
    void ACL_10_nothingOfTheMachineryIsOpen(String path) {
        assertThat(new Wire(port).get(path).status()).isIn(400, 404);
    }

    @Test
    void ACL_10_OUT_05_healthAndHeadersTellNothingOfTheMachinery() {
        Wire.Answer health = new Wire(port).get("/actuator/health", "Accept: application/json");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text()).contains("\"UP\"").doesNotContain("components", "PostgreSQL", "details");
        assertThat(health.header("Server")).isEmpty();
        assertThat(health.header("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in?next=/family%0d%0aSet-Cookie:evil=1",
                "/family?x=%0d%0aSet-Cookie:evil=1",
                "/?lang=en%0d%0aSet-Cookie:evil=1",
                "/%0d%0aSet-Cookie:evil=1?lang=en",
                "/?x=%0d%0aSet-Cookie:evil=1&lang=en",
                "/draws/x/files/%0d%0aSet-Cookie:evil=1"
            })
    void INP_04_noAddressWritesAHeader(String path) {
        assertThat(new Wire(port).get(path).head().lines())
                .noneMatch(line -> line.startsWith("Set-Cookie: evil") || line.startsWith("Set-Cookie:evil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=en", "/account?lang=en", "/family?elder=on"})
    void OUT_01_OUT_02_OUT_03_SES_09_aChoiceOfLanguageIsGuardedLikeThePageItLeadsTo(String address) {
        Wire.Answer answer = new Wire(port).get(address);

        assertThat(answer.status()).isEqualTo(303);
        assertThatItIsGuarded(answer);
        assertThat(answer.header("Set-Cookie").orElseThrow()).contains("; HttpOnly", "; SameSite=Lax", "; Path=/");
    }

    @Test
    void SES_02_theCookieOfAFormIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(new Wire(port).get("/sign-in").header("Set-Cookie").orElseThrow())
                .startsWith("FORM=")
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContainIgnoringCase("domain=");
    }

    /** A page of one's own gives a token that is in order: it is worth nothing beside the cookie of somebody else. */
    @Test
    void OUT_13_theTokenOfOneVisitorOpensNothingWithTheCookieOfAnother() {
        String phone = "13912340051";
        Wire wire = new Wire(port);
        Wire.Form victims = wire.form();
        Wire.Form attackers = wire.form();
        assertThat(victims.cookie()).isNotEqualTo(attackers.cookie());

        Wire.Answer answer = wire.post("/sign-in", victims, attackers.body("phone", phone));
        assertThat(answer.status()).isEqualTo(403);
        assertThatItIsExplained(answer);
        assertThat(codesFor(phone)).isZero();
        assertThat(wire.post("/sign-in", victims, victims.body("phone", phone)).status())
                .isEqualTo(200);
        assertThat(codesFor(phone)).isOne();
    }

    private long codesFor(String phone) {
        return outbox.latest().stream()
                .filter(sent -> sent.phone().value().equals(phone))
                .count();
    }

    @Test
    void OUT_13_norDoesItEndASessionThatIsNotItsOwn() {
        HttpVisitor family = doors.guardian(port, "13912340052");
        Wire wire = new Wire(port);
        Wire.Form mixed = new Wire.Form(
                "FORM=" + family.cookie("FORM") + "; SESSION=" + family.cookie("SESSION"),
                wire.form().token());

        assertThat(wire.post("/sign-out", mixed, mixed.body()).status()).isEqualTo(403);
        assertThat(family.open("/account").path()).isEqualTo("/account");
    }

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
        assertThatItIsExplained(answer);
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
        assertThatItIsGuarded(answer);
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

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/family, 302",
        "/?lang=en, 303",
        "/sign-in, 200",
        "/nowhere, 404",
        "/draws, 200",
        "/catchment, 200",
        "/css, 404"
    })
    void OUT_12_theHostThatARequestNamesIsNowhereInTheAnswer(String path, int status) {
        Wire.Answer answer = new Wire(port)
                .get(
                        path,
                        "Host: " + EVIL,
                        "X-Forwarded-Host: " + EVIL,
                        "X-Forwarded-Proto: https",
                        "Forwarded: host=" + EVIL,
                        "X-Forwarded-Prefix: /" + EVIL,
                        "X-Original-URL: /account",
                        "X-Rewrite-URL: /account");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain(EVIL).doesNotContain("://localhost");
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
