package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The family's and the reviewer's part in a real browser. Skipped by name where none is installed. */
@RunningDemo
@EnabledIf(
        value = "cn.sunshine.enrollment.journey.Browser#isInstalled",
        disabledReason = "no /usr/bin/chromium with /usr/bin/chromedriver")
class BrowserJourneyIT {

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

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aFamilyRegistersAChildAndAReviewerApproves(int width) {
        String phone = "1381234" + (width == 360 ? "0360" : "1280");
        try (Browser family = new Browser(port, width)) {
            Looks.right(family.open("/"), "home");
            family.open("/sign-in").type("phone", phone);
            Looks.right(family, "sign-in");
            family.press("main form button[type=submit]").type("code", doors.codeFor(phone));
            family.press("main form button[type=submit]");
            Looks.right(family, "family-empty");
            family.open("/family/applications/new")
                    .type("number", "110101199003070000")
                    .press("main form button[type=submit]");
            assertThat(family.text()).contains("身份证");
            Looks.right(family, "child-with-errors");
            family.type("number", identityNumber(width)).type("name", "林小满").choose("relation", "MOTHER");
            family.press("main form button[type=submit]");
            family.type("name", "林一诺");
            Looks.right(family, "guardian");
            family.press("main form button[type=submit]");
            family.choose("division", "990102001").type("estate", "朝霞花园").type("door", "3栋502");
            Looks.right(family, "address");
            family.press("main form button[type=submit]");
            Looks.right(family, "school");
            family.chooseFirst("school").press("main form button[type=submit]");
            Looks.right(family, "check");
            family.choose("declared", "true").press("main form button[type=submit]");
            assertThat(family.path()).endsWith("/receipt");
            Looks.right(family, "receipt");
            Looks.right(family.open("/family"), "family");
        }
        review(width);
    }

    @Test
    void everyPublicPageLooksRightInBothLanguagesAndInElderView() {
        String draw = jdbc.sql("select id::text from draw limit 1")
                .query(String.class)
                .single();
        for (int width : new int[] {360, 1280}) {
            try (Browser visitor = new Browser(port, width)) {
                for (String language : new String[] {"zh-CN", "en"}) {
                    visitor.open("/?lang=" + language);
                    Looks.right(visitor, "home-" + language);
                    Looks.right(visitor.open("/schools/990102001"), "school-page-" + language);
                    Looks.right(visitor.open("/catchment"), "catchment-" + language);
                    Looks.right(visitor.open("/draws/" + draw + "?number=0001"), "draw-" + language);
                    Looks.right(visitor.open("/admission-notices"), "notice-check-" + language);
                    Looks.right(visitor.open("/demo"), "demo-" + language);
                }
                Looks.rightInTheElderView(visitor.open("/?lang=zh-CN").open("/?elder=on"), "home-elder");
            }
        }
    }

    private void review(int width) {
        String login = width == 360 ? "reviewer" : "reviewer2";
        try (Browser reviewer = new Browser(port, 1280)) {
            reviewer.open("/sign-in/staff").type("name", login).type("password", "sunshine-demo");
            reviewer.press("main form button[type=submit]").type("code", doors.totp(login));
            reviewer.press("main form button[type=submit]");
            assertThat(reviewer.path()).isEqualTo("/review");
            Looks.rightForEverybody(reviewer, "queue");
            reviewer.press("form[action$='/review/next'] button");
            assertThat(reviewer.path()).startsWith("/review/cases/");
            Looks.rightForEverybody(reviewer, "case");
            reviewer.key("a").await("form[action$=approval] button:focus");
            assertThat(reviewer.path()).startsWith("/review/cases/");
            reviewer.press("form[action$=approval] button");
            assertThat(reviewer.path()).isEqualTo("/review");
        }
    }

    private String identityNumber(int width) {
        var born = demo.of(Stage.PRIMARY).birthWindow();
        String digits = "990102" + born.first().plusDays(width / 10).toString().replace("-", "") + "99"
                + (width == 360 ? 4 : 6);
        return digits + IdentityNumber.checkCharacter(digits);
    }
}
