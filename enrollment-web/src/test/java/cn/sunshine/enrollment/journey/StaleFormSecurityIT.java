package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form whose token is no longer good: what was typed comes back to who typed it, and to nobody else's use. */
@RunningDemo
class StaleFormSecurityIT {

    private static final String FORM = "/district/staff";
    private static final String NAME = "令狐\"><script>1</script>";
    private static final String TYPED = "login=stale.login&name=" + encode(NAME);
    private static final String PLAIN = "application/x-www-form-urlencoded";
    private static final String[] OURS = {"Sec-Fetch-Site", "same-origin"};
    private static final String SEND_AGAIN = "main .typed form button";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Test
    void OUT_13_aFormThatOtherSitesSendIsNeverShownBack() {
        CookieManager officer = doors.officer(port, "admin").cookies();
        String own = "http://localhost:" + port;

        assertThat(isShown(post(officer, FORM, PLAIN, TYPED, OURS))).isTrue();
        assertThat(isShown(post(officer, FORM, PLAIN, TYPED, "Origin", own))).isTrue();
        for (String[] headers : new String[][] {
            {},
            {"Origin", "null"},
            {"Origin", "https://evil.example"},
            {"Origin", "http://localhost"},
            {"Origin", own + ".evil.example"},
            {"Origin", "https://localhost:" + port},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Sec-Fetch-Site", "none"},
            {"Sec-Fetch-Site", "cross-site", "Origin", own},
            {"Referer", own + "/district/staff/new"}
        }) {
            HttpResponse<String> answer = post(officer, FORM, PLAIN, TYPED, headers);
            assertThat(isShown(answer)).as(String.join(" ", headers)).isFalse();
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void OUT_13_whatIsSecretOrNoPlainFormOrTooLongOrAnothersDutyIsNotShownBack() {
        CookieManager officer = doors.officer(port, "admin").cookies();

        assertThat(isShown(post(officer, FORM, PLAIN, TYPED + "&password=x", OURS)))
                .isFalse();
        assertThat(isShown(post(officer, FORM, PLAIN, TYPED + "&secretive=yes", OURS)))
                .isFalse();
        assertThat(isShown(post(officer, FORM, PLAIN, TYPED + "&more=" + "x".repeat(20_001), OURS)))
                .isFalse();
        assertThat(isShown(post(officer, FORM, PLAIN, TYPED + many(101), OURS))).isFalse();
        assertThat(isShown(post(officer, FORM, "text/plain", TYPED, OURS))).isFalse();
        assertThat(isShown(post(officer, "/review/next", PLAIN, TYPED, OURS))).isFalse();
        assertThat(isShown(post(new CookieManager(), "/sign-in", PLAIN, "phone=13600000001", OURS)))
                .isFalse();
        for (String page : new String[] {"/sign-in/staff", "/sign-in/password", "/account/password"}) {
            Document form = new HttpVisitor(port, officer).open(page).page();
            assertThat(form.select("main form input[name=secretive]")).as(page).isNotEmpty();
        }
    }

    @Test
    void OUT_13_whatIsShownBackIsTextAndKeptNowhere() {
        HttpResponse<String> answer = post(doors.officer(port, "admin").cookies(), FORM, PLAIN, TYPED, OURS);

        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select(".typed li").eachText()).containsExactly("stale.login", NAME);
        assertThat(page.select(".typed input[name=name]").val()).isEqualTo(NAME);
        assertThat(page.select(".typed input[name=_csrf]")).hasSize(1);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    /** The way in is the same for whoever sends without a session; only a page of ours gets the form back. */
    @Test
    void OUT_13_anotherSitesFormWithoutASessionIsSentToTheDoor() {
        CookieManager visitor = new CookieManager();
        String token = new HttpVisitor(port, visitor)
                .open("/sign-in")
                .page()
                .select("input[name=_csrf]")
                .val();
        String body = TYPED + "&_csrf=" + encode(token);

        assertThat(post(visitor, FORM, PLAIN, body).statusCode()).isEqualTo(302);
        HttpResponse<String> ours = post(visitor, FORM, PLAIN, body, OURS);
        assertThat(isShown(ours)).isTrue();
        assertThat(Jsoup.parse(ours.body()).select(".typed a").attr("href"))
                .isEqualTo("/sign-in/staff?next=%2Faccount%3Fback");
    }

    @Test
    @InBrowser
    void whatWasTypedIsSentAgainWithOnePress() {
        try (Browser admin = doors.desk(port, "admin")) {
            fillIn(admin, "kept.login", "令狐一");
            admin.forget("FORM").send();
            assertThat(admin.text(".typed")).contains("kept.login", "令狐一");
            Looks.rightForEverybody(admin, "form-kept");
            admin.press(SEND_AGAIN);
            assertThat(admin.open(FORM).text()).contains("kept.login");

            fillIn(admin, "kept.longer", "令狐二");
            admin.forget("SESSION").send();
            assertThat(admin.text(".typed")).contains("在新窗口登录").doesNotContain("kept.longer", "令狐二");
            Looks.rightForEverybody(admin, "form-kept-signed-out");
            admin.beside(window -> doors.letIn(window, "admin")).press(SEND_AGAIN);
            assertThat(admin.open(FORM).text()).contains("kept.longer");
        }
    }

    /** Without a script the token that came with signing in is on no page yet: the form is shown once more, and then taken. */
    @Test
    @InBrowser
    void withoutScriptsWhatWasTypedIsShownOnceMoreToWhoHasSignedIn() {
        try (Browser admin = doors.desk(port, "admin")) {
            fillIn(admin, "kept.longest", "令狐三");
            admin.forget("SESSION").send();
            admin.beside(window -> doors.letIn(window, "admin")).withoutScripts();
            admin.script("document.querySelector('[data-renew]').removeAttribute('data-renew')");
            admin.press(SEND_AGAIN);
            assertThat(admin.text(".typed")).contains("kept.longest", "令狐三");
            admin.press(SEND_AGAIN).withScripts();
            assertThat(admin.open(FORM).text()).contains("kept.longest");
        }
    }

    /** A neighbour on another port is so near that the browser sends it our cookies. Reloading must not wash it clean. */
    @Test
    @InBrowser
    void OUT_13_aNeighboursFormIsNotShownBackEvenWhenThePageIsReloaded() throws IOException {
        HttpServer neighbour = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        neighbour.createContext("/", this::answerWithAForm);
        neighbour.start();
        try (Browser admin = doors.desk(port, "admin")) {
            assertThat(admin.open(FORM).path()).isEqualTo(FORM);
            admin.visit("http://localhost:" + neighbour.getAddress().getPort());
            admin.script("document.forms[0].submit()");
            admin.await(".failure");
            assertThat(admin.text()).contains("没有提交成功", "前往我的页面");
            assertThat(admin.source()).doesNotContain("evil.login");
            assertThat(admin.reload().await(".failure").source()).doesNotContain("evil.login");
        } finally {
            neighbour.stop(0);
        }
    }

    private void answerWithAForm(HttpExchange asked) throws IOException {
        byte[] page = ("<form method=post action='http://localhost:" + port + FORM + "'>"
                        + "<input name=login value=evil.login></form>")
                .getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "text/html");
        asked.sendResponseHeaders(200, page.length);
        asked.getResponseBody().write(page);
        asked.close();
    }

    private static void fillIn(Browser admin, String login, String name) {
        admin.open("/district/staff/new").type("login", login).type("name", name);
        admin.type("phone", IdentityFixtures.anyPhone().value());
        admin.choose(
                "district",
                String.valueOf(admin.script("return document.querySelector('[name=district]').options[1].value")));
    }

    private static boolean isShown(HttpResponse<String> answer) {
        return !Jsoup.parse(answer.body()).select(".typed").isEmpty()
                || answer.body().contains("stale.login")
                || answer.body().contains("13600000001");
    }

    private static String many(int fields) {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < fields; i++) {
            more.append("&f").append(i).append("=x");
        }
        return more.toString();
    }

    private HttpResponse<String> post(CookieManager cookies, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .build()
                    .send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
