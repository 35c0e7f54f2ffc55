package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The family's and the reviewer's part in a real browser. Skipped by name where none is installed. */
@RunningDemo
@InBrowser
class BrowserJourneyIT {

    private static final String FOCUSED = "return document.activeElement.getAttribute('name')";

    /** Height of a row that a finger and an officer's day both fit, in pixels. */
    private static final long DENSE_ROW = 46;

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    JdbcClient jdbc;

    /** On a phone; each page is looked at on a desk, too, as it stands. */
    @Test
    void aFamilyRegistersAChildAndAReviewerApproves() {
        String phone = "13812340360";
        try (Browser family = new Browser(port, Looks.PHONE)) {
            Looks.rightForEverybody(family.open("/sign-in").type("phone", phone), "sign-in");
            family.send().type("code", doors.codeFor(phone));
            family.send();
            Looks.rightForEverybody(family, "family-empty");
            family.open("/family/applications/new")
                    .type("number", "110101199003070000")
                    .send();
            assertThat(family.text()).contains("身份证");
            Looks.rightForEverybody(family, "child-with-errors");
            family.type("number", demo.identityNumber(36, 994))
                    .type("name", "林小满")
                    .choose("relation", "MOTHER");
            family.send();
            family.type("name", "林一诺");
            Looks.rightForEverybody(family, "guardian");
            family.send();
            family.choose("division", "990102001").type("estate", "朝霞花园").type("door", "3栋502");
            Looks.rightForEverybody(family, "address");
            family.send();
            Looks.rightForEverybody(family, "school");
            family.chooseFirst("school").send();
            Looks.rightForEverybody(family, "check");
            family.choose("declared", "true").send();
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
            doors.letIn(reviewer, "reviewer");
            assertThat(reviewer.path()).isEqualTo("/review");
            Looks.rightForEverybody(reviewer, "queue");
            assertThat((Long) reviewer.script("return document.querySelector('.data-table tbody tr').offsetHeight"))
                    .as("a desk shows many cases at once")
                    .isLessThanOrEqualTo(DENSE_ROW);
            reviewer.key("n").await("form[action$=approval]");
            assertThat(reviewer.path()).startsWith("/review/cases/");
            Looks.rightForEverybody(reviewer, "case");
            byKeysAlone(reviewer);
            reviewer.key("a").await("form[action$=approval] button:focus");
            assertThat(reviewer.path()).startsWith("/review/cases/");
            reviewer.press("form[action$=approval] button");
            assertThat(reviewer.path()).startsWith("/review?decided=");
            assertThat(reviewer.script("return document.activeElement.textContent")
                            .toString())
                    .startsWith("已通过");
        }
    }

    /** Keys act where nobody writes, send only what was asked for, and can be switched off. */
    private static void byKeysAlone(Browser reviewer) {
        reviewer.key("r").await("form[action$=return] textarea").type("note", "area");
        assertThat(reviewer.script(FOCUSED))
                .as("letters are letters while one writes")
                .isEqualTo("note");
        reviewer.key(Keys.chord(Keys.CONTROL, Keys.ENTER)).await(".error-summary:focus");
        assertThat(reviewer.script("return document.title")).asString().startsWith("错误：");
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
}
