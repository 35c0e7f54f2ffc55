package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the running server takes requests that no browser sends. */
@RunningDemo
class WireSecurityIT {

    private static final String EVIL = "evil.example";

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
            AnswerRules.explained(answer);
        }
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
        AnswerRules.explained(answer);
    }

    @Test
    void ACL_09_aMethodInAFieldOrAHeaderMakesNoPostOfAPage() {
        HttpVisitor family = doors.guardian(port, "13912340001");
        Wire wire = new Wire(port);
        String session = "Cookie: SESSION=" + family.cookie("SESSION");

        for (Wire.Answer answer : List.of(
                wire.get("/sign-out?_method=POST", session),
                wire.get("/sign-out", "X-HTTP-Method-Override: POST", session),
                wire.get("/sign-out", "X-HTTP-Method: POST", "X-Method-Override: POST", session))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).contains("action=\"/sign-out\"");
            assertThat(family.open("/account").path()).isEqualTo("/account");
        }
    }

    /** No route takes a DELETE: what were taken for one would be refused and leave the session as it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {"_method", "X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE", "X-Method-Override: DELETE"
            })
    void ACL_09_aMethodInAFieldOrAHeaderMakesNothingElseOfAPost(String named) {
        HttpVisitor family = doors.guardian(port, "13912340053");
        Wire.Form own = formOf(family);
        boolean header = named.contains(":");

        Wire.Answer answer = new Wire(port)
                .post(
                        "/sign-out",
                        own,
                        header ? own.body() : own.body(named, "DELETE"),
                        header ? new String[] {named} : new String[0]);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(family.open("/account").path()).isEqualTo("/sign-in");
    }

    /** The cookies and a token of somebody who is in. */
    private static Wire.Form formOf(HttpVisitor visitor) {
        String token = visitor.open("/sign-out")
                .page()
                .select("main input[name=_csrf]")
                .val();
        return new Wire.Form("FORM=" + visitor.cookie("FORM") + "; SESSION=" + visitor.cookie("SESSION"), token);
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
        AnswerRules.guarded(answer);
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
        AnswerRules.explained(answer);
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

    /** Nor where a form leads on to another page. */
    @Test
    void OUT_12_norInWhereAFormLeadsOn() {
        HttpVisitor family = doors.guardian(port, "13912340054");
        Wire.Form own = formOf(family);

        Wire.Answer answer =
                new Wire(port).post("/sign-out", own, own.body(), "Host: " + EVIL, "X-Forwarded-Host: " + EVIL);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).startsWith("/");
        assertThat(answer.text()).doesNotContain(EVIL);
    }
}
