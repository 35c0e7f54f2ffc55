package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages about failures as they are really answered, in a real browser: too often, broken, too busy. */
@RunningDemo
@InBrowser
class FailurePagesBrowserIT {

    private static final String SEND_AGAIN = "main .typed form button";

    /** Random letters, among which any three stand once in a few hundred pages. */
    private static final String TOKEN = "name=\"_csrf\" value=\"[^\"]+\"";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Test
    void OUT_09_RAT_02_tellsAFamilyThatAskedForTooManyCodesWhenToComeBackAndWhomToCall() {
        String phone = "13600360429";
        try (Browser family = new Browser(port, Looks.PHONE)) {
            for (int sent = 0; sent < 10; sent++) {
                letTwoMinutesPass();
                HttpVisitor asked = new HttpVisitor(port).open("/sign-in").submit(Map.of("phone", phone));
                assertThat(asked.page().select("[autocomplete=one-time-code]")).isNotEmpty();
            }
            askForACode(family.open("/sign-in?lang=zh-CN"), phone);
            tells(family, "操作过于频繁", "接下来怎么办", "60 分钟后可以再试");
            assertThat(family.text(".typed")).contains(phone).doesNotContain("选择的项目");
            Looks.rightForEverybody(family, "failure-429");
            askForACode(family.open("/sign-in?lang=en"), phone);
            tells(family, "Too many attempts", "What to do next", "after about 60 minutes");
            Looks.rightForEverybody(family, "failure-429-en");
        }
    }

    @Test
    void OUT_09_losesNothingThatWasTypedWhenTheServerFailedAndTakesItAgainLater() throws SQLException {
        try (Browser admin = doors.desk(port, "admin")) {
            fillIn(admin, "failed.once", "司马迟");
            asOwner("revoke insert on account from enrollment_app");
            try {
                admin.send();
            } finally {
                asOwner("grant insert on account to enrollment_app");
            }
            tells(admin, "操作没有成功", "接下来怎么办", "请稍后再试");
            assertThat(admin.text(".typed")).contains("failed.once", "司马迟").doesNotContain("-", "true");
            Looks.rightThoughTheServerFailed(admin, "failure-500");

            admin.press(SEND_AGAIN);
            assertThat(admin.text()).contains("failed.once").doesNotContain("操作没有成功");
        }
    }

    @Test
    void OUT_09_RAT_03_tellsThatTheDatabaseIsTooBusyAndWhenToComeBack() throws SQLException {
        try (Browser admin = doors.desk(port, "admin");
                Connection owner = database.connectAsOwner();
                Statement busy = owner.createStatement()) {
            fillIn(admin, "busy.once", "司马疾");
            owner.setAutoCommit(false);
            busy.execute("lock table account in share mode");
            admin.send();
            owner.rollback();
            tells(admin, "平台正忙", "接下来怎么办", "分钟后可以再试");
            assertThat(admin.text(".typed")).contains("busy.once", "司马疾");
            Looks.rightThoughTheServerFailed(admin, "failure-503");
        }
    }

    /** No page offers it: the form of a colleague is turned against the officer's own account. */
    @Test
    void OUT_09_tellsOfAStepThatIsRefusedAsItStands() {
        try (Browser admin = doors.desk(port, "admin")) {
            admin.open("/district/staff/" + doors.staff("reviewer").id() + "?lang=zh-CN");
            admin.script("const form = document.querySelector(\"form[action$='/disable']\");"
                    + "form.action = '/district/staff/" + doors.staff("admin").id() + "/disable';"
                    + "form.querySelector('[name=sure]').checked = true");
            admin.press("form[action$='/disable'] button");
            tells(admin, "内容已被更新", "接下来怎么办", "请返回上一页并刷新");
            Looks.rightForEverybody(admin, "failure-409");
        }
    }

    /** What every look at a page rests on: it must hear of what a page misses. */
    @Test
    void OUT_14_aSheetThatIsMissingIsComplainedOfAndAPageThatSaysNoIsNot() {
        try (Browser visitor = new Browser(port, Looks.PHONE)) {
            visitor.open("/nowhere").await(".failure-case");
            assertThat(visitor.complaints()).isEmpty();

            visitor.scriptThatWaits("const done = arguments[0], sheet = document.createElement('link');"
                    + "sheet.onerror = () => done(true);"
                    + "sheet.rel = 'stylesheet'; sheet.href = '/css/missing.css'; document.head.append(sheet)");
            assertThat(visitor.complaints())
                    .anyMatch(complaint -> complaint.contains("/css/missing.css") && complaint.contains("404"));
        }
    }

    private void askForACode(Browser family, String phone) {
        letTwoMinutesPass();
        family.type("phone", phone).send();
    }

    /** As if two minutes lay between the next code and the one before. */
    private void letTwoMinutesPass() {
        jdbc.sql("update one_time_code set requested_at = requested_at - interval '2 minutes'")
                .update();
    }

    private static void fillIn(Browser admin, String login, String name) {
        admin.open("/district/staff/new?lang=zh-CN").type("login", login).type("name", name);
        admin.type("phone", IdentityFixtures.anyPhone().value());
        admin.choose(
                "district",
                String.valueOf(admin.script("return document.querySelector('[name=district]').options[1].value")));
    }

    /** What happened, what to do, a case number, a hotline; nothing of the machinery. */
    private static void tells(Browser reader, String title, String next, String advice) {
        assertThat(reader.text("h1")).isEqualTo(title);
        assertThat(reader.text()).contains(next, advice);
        assertThat(reader.text(".failure-case strong")).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(reader.text(".failure-call a")).matches("[0-9-]{7,}");
        assertThat(reader.source().replaceAll(TOKEN, ""))
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("sql")
                .doesNotContain(
                        "cn.sunshine", "org.springframework", "one_time_code", "permission", "lock timeout", "??");
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
