package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mother has lost her telephone and never had a password: from the counter to her child's page under the new number. */
@RunningDemo
@InBrowser
class LostNumberBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoOfficersGiveAFamilyAnotherNumber() {
        HttpVisitor family = familyThatWasApproved();
        String application = applicationOf(family);
        String wanted = IdentityFixtures.anyPhone().value();
        String request = reportedAtTheCounter(caseOf(application), wanted);
        try (Browser parent = new Browser(port, Looks.PHONE).as(family)) {
            parent.open("/account");
            assertThat(parent.text()).contains("有人申请更换您账号的手机号");
            Looks.rightForEverybody(parent, "lost-number-account");
        }
        decidedByAnother(request);
        try (Browser parent = new Browser(port, Looks.PHONE).as(doors.guardian(port, wanted))) {
            parent.open("/family");
            assertThat(parent.source()).contains("/family/applications/" + application);
            parent.open("/family/messages");
            assertThat(parent.text()).contains("手机号已由教育局更换");
            Looks.rightForEverybody(parent, "lost-number-messages");
        }
    }

    private String reportedAtTheCounter(String reviewed, String wanted) {
        try (Browser reviewer = doors.desk(port, "reviewer")) {
            reviewer.open(reviewed);
            Looks.rightForEverybody(reviewer, "lost-number-case");
            reviewer.press("main a[href$='/lost-number']");
            Looks.rightForEverybody(reviewer, "lost-number-counter");
            reviewer.send();
            Looks.rightForEverybody(reviewer, "lost-number-counter-refused");
            reviewer.choose("paper", "RESIDENT_CARD").type("phone", wanted).send();
            Looks.rightForEverybody(reviewer, "lost-number-code");
            reviewer.type("code", doors.codeFor(wanted)).send();
            assertThat(reviewer.text()).contains("由另一位审核员复核");
            Looks.rightForEverybody(reviewer, "lost-number-own");
            return reviewer.path();
        }
    }

    private void decidedByAnother(String request) {
        try (Browser second = doors.desk(port, "reviewer2")) {
            second.open("/review/lost-numbers?district=" + demo.district());
            Looks.rightForEverybody(second, "lost-numbers");
            second.press("main a[href='" + request + "']");
            second.script("document.querySelector('details.decision').open = true");
            Looks.rightForEverybody(second, "lost-number-deciding");
            second.tick("#sure").press("form[action$=approval] button");
            assertThat(second.text()).contains("已通过", "新号码已经生效");
            Looks.rightForEverybody(second, "lost-number-approved");
            second.open("/review/lost-numbers?district=" + demo.district());
            Looks.rightForEverybody(second, "lost-numbers-none");
            second.open("/review?district=" + demo.district());
            Looks.rightForEverybody(second, "lost-numbers-queue");
        }
    }

    private String caseOf(String application) {
        return "/review/cases/"
                + jdbc.sql("select id::text from review_case where application_id = :id::uuid")
                        .param("id", application)
                        .query(String.class)
                        .single();
    }

    private static String applicationOf(HttpVisitor family) {
        return family.page()
                .select("main a[href*='/family/applications/']")
                .first()
                .attr("href")
                .split("/")[3];
    }

    /** One of the last: other journeys look for theirs from the first on. */
    private HttpVisitor familyThatWasApproved() {
        return IntStream.rangeClosed(1, 180)
                .mapToObj(turn -> "1990000%04d".formatted(300 - turn))
                .map(phone -> doors.guardian(port, phone).open("/family"))
                .filter(found -> found.text().contains("资格审核通过"))
                .findFirst()
                .orElseThrow();
    }
}
