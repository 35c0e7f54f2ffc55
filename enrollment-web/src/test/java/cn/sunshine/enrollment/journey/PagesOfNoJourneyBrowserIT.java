package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.Appointments;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages to which no journey leads: opened by their addresses, as whoever may be there. While families register. */
@RunningDemo
@InBrowser
class PagesOfNoJourneyBrowserIT {

    /** The demo's children of junior schools, among whom are those of its draw, and of primary schools. */
    private static final int JUNIOR = 0;

    private static final int PRIMARY = 120;
    private static final int END = 300;

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    Appointments appointments;

    @Test
    void ofAVisitor() {
        try (Browser visitor = new Browser(port, Looks.DESK)) {
            look(
                    visitor,
                    "/sign-in/password",
                    "/districts/990102",
                    "/registration/990102",
                    "/draws/log",
                    "/draws/log/990102",
                    "/catchment/" + demo.of(Stage.PRIMARY).id());
        }
    }

    @Test
    void ofAnAdministrator() {
        String season = demo.of(Stage.PRIMARY).id().toString();
        try (Browser admin = doors.desk(port, "admin")) {
            look(
                    admin,
                    "/district/season/new",
                    "/district/schools/new",
                    "/district/season/" + season + "/corrections",
                    "/district/season/" + season + "/publicity",
                    "/district/season/" + season + "/draw-notice",
                    "/district/season/" + season + "/births",
                    "/district/season/" + season + "/withdrawal");
            String school = admin.open("/district/schools")
                    .script("return document.querySelector(\"main a[href$='/profile']\").getAttribute('href')")
                    .toString()
                    .replace("/profile", "");
            look(admin, school + "/identity", school + "/removal", school + "/participation/" + season);
        }
    }

    /** Of one of them nobody knows more than its number: no name is too long for the page. */
    @Test
    void ofAnOfficerOfTwoDistricts() {
        appointments.appoint(
                doors.staff("reviewer2").id(),
                ScopedRole.in(Role.DISTRICT_REVIEWER, new DistrictId(UUID.randomUUID())));
        try (Browser reviewer = doors.desk(port, "reviewer2")) {
            reviewer.open("/review");
            assertThat(reviewer.text()).contains("晨光区");
            Looks.rightForEverybody(reviewer, "choice-of-a-district");
        }
    }

    /** What an officer looks up in the corridor is read without moving a table sideways, in either language. */
    @Test
    void theListsOfOfficersFitAPhone() {
        String undecided = "/district/season/" + demo.of(Stage.PRIMARY).id() + "/undecided";
        SoftAssertions all = new SoftAssertions();
        try (Browser reviewer = doors.desk(port, "reviewer");
                Browser admin = doors.desk(port, "admin")) {
            for (String language : List.of("zh-CN", "en")) {
                all.assertThat(cutOff(reviewer, "/review?lang=" + language)).isZero();
                all.assertThat(cutOff(reviewer, "/review?list=RETURNED&lang=" + language))
                        .isZero();
                all.assertThat(cutOff(admin, undecided + "?lang=" + language)).isZero();
            }
        }
        all.assertAll();
    }

    /** What is compared with a printed paper is read whole: neither the page nor a table of it moves sideways. */
    @Test
    void theLogsFitAPhone() {
        SoftAssertions all = new SoftAssertions();
        try (Browser visitor = new Browser(port, Looks.PHONE);
                Browser auditor = doors.desk(port, "auditor")) {
            String audit = auditor.open("/supervision")
                    .script(
                            "return document.querySelector(\"main section a[href*='/supervision/audit/']\").getAttribute('href')")
                    .toString();
            for (String language : List.of("zh-CN", "en")) {
                all.assertThat(cutOff(visitor, "/draws/log?lang=" + language)).isZero();
                all.assertThat(cutOff(auditor, audit + "?lang=" + language)).isZero();
            }
        }
        all.assertAll();
    }

    /** How far the widest of the page's tables reaches beyond what is seen of it, in pixels; the page itself must not. */
    private static long cutOff(Browser browser, String path) {
        Object beyond = browser.resize(Looks.PHONE).open(path).script("""
                const regions = [...document.querySelectorAll('.table-region')];
                const page = document.scrollingElement.scrollWidth - 360;
                return regions.length ? Math.max(page, ...regions.map(one => one.scrollWidth - one.clientWidth)) : -1;""");
        return Math.max(-1, ((Number) beyond).longValue());
    }

    /** Begun and not handed in: it can be thrown away. */
    @Test
    void ofAFamilyWithADraft() {
        HttpVisitor family = familyThatReads("填写中，尚未提交", PRIMARY);
        try (Browser parent = new Browser(port, Looks.PHONE).as(family)) {
            look(parent, ownOf(family, "applications") + "/discard", "/account/password", "/account/phone");
        }
    }

    /** It can still be taken back; its answers are closed, and who has read them can be seen. */
    @Test
    void ofAFamilyThatWasApproved() {
        HttpVisitor family = familyThatReads("资格审核通过", PRIMARY);
        String application = ownOf(family, "applications");
        try (Browser parent = new Browser(port, Looks.PHONE).as(family)) {
            look(parent, application + "/withdraw", application + "/readings", application);
            parent.open(application + "/guardian");
            assertThat(parent.text()).contains("现在不能");
            Looks.rightForEverybody(parent, "registration-refused");
        }
    }

    @Test
    void ofAFamilyThatWaits() {
        HttpVisitor family = familyThatReads("候补第", JUNIOR);
        String place = ownOf(family, "places");
        try (Browser parent = new Browser(port, Looks.PHONE).as(family)) {
            look(parent, place, place + "/waiting-list");
        }
    }

    /** A page has to be there: what an error page looks like is looked at elsewhere. */
    private static void look(Browser browser, String... paths) {
        for (String path : List.of(paths)) {
            browser.open(path);
            assertThat(browser.path()).isEqualTo(path);
            assertThat(browser.source()).as(path).doesNotContain("failure-case");
            Looks.rightForEverybody(
                    browser, "by-address" + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("/+", "-"));
        }
    }

    private HttpVisitor familyThatReads(String news, int first) {
        return IntStream.range(first, END)
                .mapToObj("1990000%04d"::formatted)
                .map(phone -> doors.guardian(port, phone).open("/family"))
                .filter(found -> found.text().contains(news))
                .findFirst()
                .orElseThrow();
    }

    /** The address of what the family's page leads to. */
    private static String ownOf(HttpVisitor family, String things) {
        String link =
                family.page().select("main a[href*='/family/" + things + "/']").attr("href");
        return String.join("/", List.of(link.split("/")).subList(0, 4));
    }
}
