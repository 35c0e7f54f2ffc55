package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.shared.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The family's part, in the elder view on a phone, and the reviewer's in a browser that runs no script; what scripts spare. */
@RunningDemo
@InBrowser
class NoScriptBrowserIT {

    private static final String PHONE = "13812340048";
    private static final String ASK = "form.lookup button";
    private static final int ELDER_TARGET = 60;

    private static final String WHERE = "return [window.stayed === true, document.activeElement.id,"
            + " document.querySelector('main form button[type=submit]').hasAttribute('aria-busy'),"
            + " location.pathname + location.search]";

    /** What a script would show: to copy a fingerprint, to switch the shortcuts off. Nobody needs it to go on. */
    private static final String HIDDEN = "return [...document.querySelectorAll('main [hidden]')]"
            + ".filter(e => !e.matches('[data-copy], [data-shortcuts-switch]')).map(e => e.outerHTML.slice(0, 90))";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFamilyRegistersAChildInTheElderView() {
        try (Browser family = new Browser(port, Looks.PHONE)) {
            assertThat(kit(family.open("/"))).isEqualTo("object");
            signIn(family.withoutScripts().open("/?elder=on"));
            answerTheFiveQuestions(family);

            assertGood(family, "核对并提交", "林小树", "3栋503");
            family.tick("#declared").send().picture("no-script-receipt-elder");
            assertThat(family.path()).endsWith("/receipt");
            assertGood(family, "已提交报名");
            family.press("main a[href*='/family/applications/']");
            assertGood(family, "林小树");
        }
    }

    @Test
    void aReviewerTakesTheNextCaseAndApprovesIt() {
        try (Browser reviewer = new Browser(port, Looks.DESK).withoutScripts()) {
            doors.letIn(reviewer, "reviewer2");
            assertThat(reviewer.path()).isEqualTo("/review");
            reviewer.press("form[action$='/review/next'] button").picture("no-script-case");
            assertThat(reviewer.text()).contains("身份证", "退回");
            assertThat(reviewer.script(HIDDEN)).asString().isEqualTo("[]");
            String reviewed = reviewer.path();
            // the other decisions open without a script as well
            reviewer.click("details.decision summary").await("details.decision[open]");
            assertThat(reviewer.text("details.decision[open]")).contains("需要家长修改什么");
            reviewer.press("form[action$=approval] button");
            assertThat(reviewer.path()).startsWith("/review?decided=");
            assertThat(reviewer.text("main [role=status]")).startsWith("已通过");
            assertThat(reviewer.open(reviewed).text()).contains("通过");
            assertThat(kit(reviewer)).isEqualTo("undefined");
        }
    }

    @Test
    void aLookUpAnswersOnAPageOfItsOwnAndWithScriptsInThePageThatIsThere() {
        String draw = "/draws/"
                + jdbc.sql("select id::text from draw limit 1")
                        .query(String.class)
                        .single();
        try (Browser visitor = new Browser(port, Looks.PHONE)) {
            visitor.open("/").withoutScripts().open(draw).type("number", "0001").press(ASK);
            String answer = visitor.text("#answer .notice");
            assertThat(answer).contains("编号 0001：");

            visitor.withScripts().open(draw);
            stay(visitor).type("number", "0001").click(ASK).await("#answer .notice");
            assertThat(visitor.text("#answer .notice")).isEqualTo(answer);
            assertThat(visitor.script(WHERE)).asList().containsExactly(true, "answer", false, draw + "?number=0001");
            assertThat(visitor.source()).contains("number=0001&amp;lang=en");
            assertThat(visitor.reload().text("#answer .notice")).isEqualTo(answer);
            visitor.back();
            assertThat(visitor.text("#answer")).isEmpty();
            assertThat(visitor.path()).isEqualTo(draw);
            Looks.right(visitor, "look-up-of-a-number");
        }
    }

    @Test
    void whoAsksForAnAddressIsLedToWhatToCorrectToTheAnswerAndToTheServersOwnPageIfItRefuses() {
        try (Browser visitor = new Browser(port, Looks.PHONE)) {
            stay(visitor.open("/catchment/" + demo.of(Stage.PRIMARY).id()))
                    .click(Browser.SEND)
                    .await("[data-error-summary]");
            assertThat(visitor.script("return document.activeElement.matches('[data-error-summary]')"))
                    .isEqualTo(true);
            visitor.choose("division", "990102001")
                    .type("estate", "朝霞花园")
                    .click(Browser.SEND)
                    .await("#answer section");
            assertThat(visitor.script(WHERE)).asList().startsWith(true, "answer", false);
            assertThat(visitor.text("#answer")).contains("朝霞第一小学");
            assertThat(visitor.complaints()).isEmpty();

            visitor.forget("FORM").send();
            assertThat(visitor.text()).contains("页面停留过久");
        }
    }

    /** What only a page that was not loaded anew still knows. */
    private static Browser stay(Browser browser) {
        browser.script("window.stayed = true");
        return browser;
    }

    private void signIn(Browser family) {
        assertGood(family, "晨光区");
        family.open("/sign-in").type("phone", PHONE);
        assertGood(family, "手机号");
        family.send().type("code", doors.codeFor(PHONE));
        assertGood(family, "验证码");
        family.send();
        assertGood(family, "报名");
    }

    private void answerTheFiveQuestions(Browser family) {
        family.open("/family/applications/new").type("name", "林小树").send();
        assertGood(family, "孩子信息", "身份证");
        family.type("number", demo.identityNumber(48, 998))
                .choose("relation", "MOTHER")
                .send();
        assertGood(family, "监护人信息");
        family.type("name", "林一诺").send();
        assertGood(family, "孩子现在住在哪里");
        family.choose("division", "990102001").type("estate", "朝霞花园").type("door", "3栋503");
        family.send();
        assertGood(family, "选择学校");
        family.tick("[name=school]").send();
    }

    /** Scripts are off, the words are there, nothing needed is hidden, and a finger finds what it presses. */
    private static void assertGood(Browser browser, String... words) {
        String page = browser.path();
        assertThat(kit(browser)).as("scripts of %s", page).isEqualTo("undefined");
        assertThat(browser.text()).as(page).contains(words);
        assertThat(browser.script(HIDDEN)).as("hidden in %s", page).asString().isEqualTo("[]");
        Measures measured = Measures.of(browser, ELDER_TARGET);
        assertThat(measured.sidewaysOverflow()).as("%s scrolls sideways", page).isLessThanOrEqualTo(0);
        assertThat(measured.smallTargets()).as("small in %s", page).isEmpty();
        assertThat(browser.complaints()).as(page).isEmpty();
    }

    private static Object kit(Browser browser) {
        return browser.script("return typeof htmx");
    }
}
