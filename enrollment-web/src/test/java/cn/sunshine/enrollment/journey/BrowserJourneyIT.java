package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The family's and the reviewer's part in a real browser. Skipped by name where none is installed. */
@RunningDemo
@EnabledIf(
        value = "cn.sunshine.enrollment.journey.Browser#isInstalled",
        disabledReason = "no /usr/bin/chromium with /usr/bin/chromedriver")
class BrowserJourneyIT {

    private static final String FOCUSED = "return document.activeElement.getAttribute('name')";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    JdbcClient jdbc;

    private DemoSeasons demo;

    @BeforeEach
    void theDemoIsFilled() throws InterruptedException {
        demo = new DemoSeasons(seasons, jdbc);
        demo.awaitFilled();
    }

    /** On a phone; each page is looked at on a desk, too, as it stands. */
    @Test
    void aFamilyRegistersAChildAndAReviewerApproves() {
        String phone = "13812340360";
        try (Browser family = new Browser(port, Looks.PHONE)) {
            Looks.rightForEverybody(family.open("/sign-in").type("phone", phone), "sign-in");
            family.press("main form button[type=submit]").type("code", doors.codeFor(phone));
            family.press("main form button[type=submit]");
            Looks.rightForEverybody(family, "family-empty");
            family.open("/family/applications/new")
                    .type("number", "110101199003070000")
                    .press("main form button[type=submit]");
            assertThat(family.text()).contains("身份证");
            Looks.rightForEverybody(family, "child-with-errors");
            family.type("number", identityNumber()).type("name", "林小满").choose("relation", "MOTHER");
            family.press("main form button[type=submit]");
            family.type("name", "林一诺");
            Looks.rightForEverybody(family, "guardian");
            family.press("main form button[type=submit]");
            family.choose("division", "990102001").type("estate", "朝霞花园").type("door", "3栋502");
            Looks.rightForEverybody(family, "address");
            family.press("main form button[type=submit]");
            Looks.rightForEverybody(family, "school");
            family.chooseFirst("school").press("main form button[type=submit]");
            Looks.rightForEverybody(family, "check");
            family.choose("declared", "true").press("main form button[type=submit]");
            assertThat(family.path()).endsWith("/receipt");
            Looks.rightForEverybody(family, "receipt");
            Looks.rightForEverybody(family.open("/family"), "family");
        }
        review();
    }

    /** In Chinese they are looked at beside the other roles' pages. */
    @Test
    void everyPublicPageLooksRightInEnglishAndTheFirstInElderView() {
        String draw = jdbc.sql("select id::text from draw limit 1")
                .query(String.class)
                .single();
        try (Browser visitor = new Browser(port, Looks.DESK)) {
            Looks.rightForEverybody(visitor.open("/draws/" + draw + "?number=0001"), "draw-zh-CN");
            visitor.open("/?lang=en");
            for (String path : List.of(
                    "/",
                    "/schools/990102001",
                    "/catchment",
                    "/draws/" + draw + "?number=0001",
                    "/admission-notices",
                    "/demo")) {
                Looks.rightForEverybody(visitor.open(path), "english" + path.replaceAll("[/?=]", "-"));
            }
            visitor.open("/?lang=zh-CN").open("/?elder=on");
            Looks.rightInTheElderView(visitor, "home-elder");
            Looks.rightInTheElderView(visitor.resize(Looks.PHONE), "home-elder");
        }
    }

    private void review() {
        try (Browser reviewer = new Browser(port, Looks.DESK)) {
            reviewer.open("/sign-in/staff").type("name", "reviewer").type("password", "sunshine-demo");
            reviewer.press("main form button[type=submit]").type("code", doors.totp("reviewer"));
            reviewer.press("main form button[type=submit]");
            assertThat(reviewer.path()).isEqualTo("/review");
            Looks.rightForEverybody(reviewer, "queue");
            reviewer.key("n").await("form[action$=approval]");
            assertThat(reviewer.path()).startsWith("/review/cases/");
            Looks.rightForEverybody(reviewer, "case");
            byKeysAlone(reviewer);
            reviewer.key("a").await("form[action$=approval] button:focus");
            assertThat(reviewer.path()).startsWith("/review/cases/");
            reviewer.press("form[action$=approval] button");
            assertThat(reviewer.path()).isEqualTo("/review");
        }
    }

    /** Keys act where nobody writes, send only what was asked for, and can be switched off. */
    private static void byKeysAlone(Browser reviewer) {
        reviewer.key("r").await("form[action$=return] textarea").type("note", "area");
        assertThat(reviewer.script(FOCUSED))
                .as("letters are letters while one writes")
                .isEqualTo("note");
        reviewer.key(Keys.chord(Keys.CONTROL, Keys.ENTER)).await(".error-summary");
        assertThat(reviewer.script("return document.querySelector('[name=note]').value"))
                .as("sent without a reason, and kept")
                .isEqualTo("area");
        reviewer.script("document.activeElement.blur()");
        reviewer.key("?").click("[data-shortcuts-switch]").key("a");
        assertThat(reviewer.script("return document.activeElement.hasAttribute('data-shortcuts-switch')"))
                .as("switched off")
                .isEqualTo(true);
        reviewer.click("[data-shortcuts-switch]");
    }

    private String identityNumber() {
        var born = demo.of(Stage.PRIMARY).birthWindow();
        String digits = "990102" + born.first().plusDays(36).toString().replace("-", "") + "994";
        return digits + IdentityNumber.checkCharacter(digits);
    }
}
