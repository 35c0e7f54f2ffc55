package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody has typed and not sent yet, and the browser's own buttons. */
@RunningDemo
@InBrowser
class KeptFormBrowserIT {

    private static final String NEW = "/family/applications/new";
    private static final String SEND_AGAIN = "main .typed form button";
    private static final String ELDER = "#site-corner [data-choice]";
    private static final String ENGLISH = "#site-corner [data-choice][lang=en]";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Test
    void anotherViewAndLanguageKeepWhatWasTypedWithAndWithoutScripts() {
        try (Browser family = new Browser(port, Looks.PHONE)) {
            signIn(family, "13812340055");
            typeInto(family.open(NEW)).press(ELDER);
            assertTyped(family);
            assertThat(family.script("return document.documentElement.className"))
                    .isEqualTo("elder");
            Looks.rightForEverybody(family, "typed-elder");
            family.press(ENGLISH);
            assertTyped(family);
            assertThat(family.text("h1")).isEqualTo("Your child");
            assertThat(family.path()).isEqualTo(NEW);

            family.open("/?elder=off&lang=zh-CN").withoutScripts();
            typeInto(family.open(NEW)).press(ELDER);
            assertTyped(family);
            family.press(ENGLISH);
            assertTyped(family);
            family.withScripts().open("/?elder=off&lang=zh-CN");
        }
    }

    /** On a page whose choices are links a script sends the form along. */
    @Test
    void aNumberTypedAtTheDoorIsKeptAsWell() {
        try (Browser family = new Browser(port, Looks.PHONE)) {
            family.open("/sign-in?next=/family/messages")
                    .type("phone", "138123400")
                    .press(ELDER);
            assertThat(family.script("return document.querySelector('#phone').value"))
                    .isEqualTo("138123400");
            assertThat(family.script("return document.querySelector('[name=next]').value"))
                    .isEqualTo("/family/messages");
            assertThat(family.path()).isEqualTo("/sign-in?next=/family/messages");
        }
    }

    @Test
    void theEnterKeySendsTheFormAndChoosesNoView() {
        try (Browser family = new Browser(port, Looks.PHONE)) {
            signIn(family, "13812340056");
            typeInto(family.open(NEW)).type("name", "林小树" + Keys.ENTER);
            family.await("[data-error-summary]");
            assertThat(family.script("return document.documentElement.className"))
                    .isEqualTo("");
        }
    }

    @Test
    void goingBackOverARefusedFormAndReloadingItSendsNothingAgain() {
        try (Browser family = new Browser(port, Looks.PHONE, Chromium.KEEPING_PAGES)) {
            signIn(family, "13812340057");
            family.open(NEW).send().await("[data-error-summary]");
            family.open("/family");
            assertThat(family.back().text("h1")).isEqualTo("孩子信息");
            assertThat(family.path()).isEqualTo(NEW);

            family.send().await("[data-error-summary]");
            family.reload().await("#answers");
            assertThat(family.source()).doesNotContain("data-error-summary");
            assertThat(family.text("h1")).isEqualTo("孩子信息");
        }
    }

    /** Another number signs in, as one number is sent a code once a minute. */
    @Test
    void whoseSessionEndedSignsInFirstIsLedBackAndSendsOnce() {
        try (Browser family = new Browser(port, Looks.PHONE)) {
            signIn(family, "13812340058");
            family.open(NEW).type("number", demo.identityNumber(57, 997)).type("name", "林小禾");
            family.choose("relation", "MOTHER").forget("SESSION").send();
            assertThat(family.text("main .btn-primary")).isEqualTo("第一步：在新窗口登录");
            assertThat(family.text(SEND_AGAIN)).isEqualTo("第二步：再次提交");
            Looks.rightForEverybody(family, "form-kept-of-a-family");
            String door =
                    String.valueOf(family.script("return document.querySelector('.typed a').getAttribute('href')"));
            family.beside(window -> {
                enter(window.open(door), "13812340059");
                assertThat(window.text("main [role=status]")).contains("请回到刚才的页面，再点一次“再次提交”");
                window.picture("back-to-the-form");
            });
            family.press(SEND_AGAIN);
            assertThat(family.path()).endsWith("/guardian");
            assertThat(family.picture("guardian-step").text()).contains("第 2 步，共 5 步");
        }
    }

    /** To choose a view is not to send: after the sign-in the form stands there in that view, and nothing is handed in. */
    @Test
    void whoseSessionEndedAndWhoChoosesAnotherViewFindsWhatWasTypedAfterSigningIn() {
        try (Browser family = new Browser(port, Looks.PHONE)) {
            signIn(family, "13812340060");
            typeInto(family.open(NEW)).forget("SESSION").press(ELDER);
            assertThat(family.text("h1")).isEqualTo("您的登录已结束");
            assertThat(family.text(SEND_AGAIN)).isEqualTo("第二步：回到表格");
            assertThat(family.text("main")).doesNotContain("林小树");
            Looks.rightForEverybody(family, "view-kept-of-a-family");
            String door =
                    String.valueOf(family.script("return document.querySelector('.typed a').getAttribute('href')"));
            family.beside(window -> {
                enter(window.open(door), "13812340061");
                assertThat(window.text("main [role=status]")).contains("再按“回到表格”");
            });
            family.press(SEND_AGAIN).await("#answers");
            assertTyped(family);
            assertThat(family.script("return document.documentElement.className"))
                    .isEqualTo("elder");
            assertThat(family.path()).isEqualTo(NEW);
            family.open("/?elder=off&lang=zh-CN");
        }
    }

    @Test
    void aFormWithErrorsIsReadInTheElderViewWithWhatWasTyped() {
        try (Browser family = new Browser(port, Looks.PHONE)) {
            signIn(family, "13812340062");
            typeInto(family.open(NEW)).send().await("[data-error-summary]");
            Looks.rightForEverybody(family, "typed-with-errors");
            family.press(ELDER).await("html.elder #answers");
            assertTyped(family);
            family.open("/?elder=off&lang=zh-CN");
        }
    }

    private void signIn(Browser family, String phone) {
        enter(family.open("/?elder=off&lang=zh-CN").open("/sign-in"), phone);
    }

    private void enter(Browser family, String phone) {
        family.type("phone", phone).send();
        family.type("code", doors.codeFor(phone)).send();
    }

    private static Browser typeInto(Browser form) {
        return form.type("number", "990102202").type("name", "林小树").choose("relation", "PATERNAL_GRANDMOTHER");
    }

    private static void assertTyped(Browser form) {
        assertThat(form.script("return ['number', 'name', 'relation'].map(id => document.getElementById(id).value)"))
                .asList()
                .containsExactly("990102202", "林小树", "PATERNAL_GRANDMOTHER");
        assertThat(form.source()).doesNotContain("data-error-summary", "class=\"field-error");
    }
}
