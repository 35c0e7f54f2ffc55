package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.audit.service.AuditAnchors;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.Appointments;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of every role in a real browser, on the phone and on the desk, and what axe finds wrong with them. */
@RunningDemo
@InBrowser
class EveryRoleBrowserIT {

    private static final String DICE = "27182818284590452353";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    Holders holders;

    @Autowired
    AuditAnchors anchors;

    @Autowired
    Appointments appointments;

    @Test
    void whatEverybodySees() {
        try (Browser visitor = new Browser(port, Looks.DESK)) {
            for (String path : List.of(
                    "/", "/schools/990102001", "/catchment", "/draws", "/admission-notices", "/sign-in", "/demo")) {
                Looks.rightForEverybody(visitor.open(path), "public" + path.replace('/', '-'));
            }
            Looks.rightForEverybody(visitor.open("/no-such-page"), "error-404");
            Looks.rightForEverybody(visitor.open("/demo/clock"), "error-405");
            Looks.rightForEverybody(visitor.open("/draws/a%5Cb"), "error-400-unreadable");
            Looks.rightForEverybody(visitor.open("/?lang=en"), "public-en");
            Looks.rightForEverybody(visitor.open("/?elder=on"), "public-en-elder");
        }
    }

    @Test
    void whatAnAdministratorAndAPublisherSee() {
        try (Browser admin = doors.desk(port, "admin")) {
            Looks.rightForEverybody(admin.open("/district/season"), "season");
            Looks.rightForEverybody(admin.press("main a[href*='/district/hotlines/']"), "hotlines");
            admin.open("/district/season");
            Looks.rightForEverybody(admin.press("main table a"), "season-phase");
            admin.open("/district/season");
            Looks.rightForEverybody(admin.press("main .notice a[href$='/undecided']"), "undecided");
            Looks.rightForEverybody(admin.open("/district/season/" + junior() + "/undecided"), "undecided-empty");
            Looks.rightForEverybody(admin.open("/district/season/" + junior() + "/without-place"), "without-place");
            Looks.rightForEverybody(
                    admin.open("/district/season/" + junior() + "/without-place?list=APPROVED_LATE&lang=en"),
                    "without-place-empty-en");
            admin.open("/?lang=zh-CN");
            Looks.rightForEverybody(admin.open("/district/schools"), "plans");
            Looks.rightForEverybody(admin.press("main table a[href$='/profile']"), "school-profile");
            admin.open("/district/schools").press("main table a[href*='/plans/']");
            assertThat(admin.text("h1")).contains("招生计划");
            Looks.rightForEverybody(admin, "plan");
            Looks.rightForEverybody(admin.open("/district/staff"), "staff");
            Looks.rightForEverybody(admin.press("main tbody tr:nth-child(2) a"), "staff-member");
            Looks.rightForEverybody(admin.open("/district/staff/new"), "staff-new");
            Looks.rightForEverybody(admin.open("/account"), "account");
            Looks.rightForEverybody(admin.open("/account/password"), "password");
            Looks.rightForEverybody(admin.open("/review"), "error-403");
        }
        try (Browser publisher = doors.desk(port, "publisher")) {
            Looks.rightForEverybody(publisher.open("/district/catchment"), "catchment-desk");
            Looks.rightForEverybody(publisher.press("main li a"), "catchment-schools");
            Looks.rightForEverybody(publisher.press("main li a"), "catchment-rules");
        }
        try (Browser school = doors.desk(port, "school-j")) {
            Looks.rightForEverybody(school.open("/school/check-in"), "check-in");
            Looks.rightForEverybody(school.press("a[href*='/school/check-in/']"), "check-in-child");
        }
    }

    @Test
    void whatAnAuditorSees() {
        try (Browser auditor = doors.desk(port, "auditor")) {
            Looks.rightForEverybody(auditor.open("/supervision"), "supervision");
            Looks.rightForEverybody(auditor.press("main section a"), "audit-log");
        }
    }

    /** The anchors, which anybody may keep, and the logs that they are taken of. */
    @Test
    void whatAVisitorKeepsAndAnAuditorReadsOfTheAuditLog() {
        anchors.take();
        appointments.appoint(doors.staff("auditor").id(), ScopedRole.everywhere(Role.AUDITOR));
        try (Browser auditor = doors.desk(port, "auditor")) {
            Looks.rightForEverybody(auditor.open("/audit-anchors"), "anchored-chains");
            Looks.rightForEverybody(auditor.press("main a[href*='installation']"), "anchors");
            Looks.rightForEverybody(auditor.open("/audit-anchors/990102?lang=en"), "anchors-en");
            Looks.rightForEverybody(auditor.open("/supervision?lang=zh-CN"), "supervision");
            Looks.rightForEverybody(auditor.press("main a[href*='/supervision/audit/00000000']"), "audit-installation");
            Looks.rightForEverybody(auditor.press("main a[href$=verification]"), "audit-verification");
        }
    }

    /** A place that waits for its family's answer, up to the notice. */
    @Test
    void whatAFamilyWithAPlaceSees() {
        try (Browser family = familyWithAnOffer()) {
            Looks.rightForEverybody(family, "family-offered");
            family.press("a[href*='/family/places/']");
            Looks.rightForEverybody(family, "place");
            String place = family.path();
            Looks.rightForEverybody(family.open(place + "/refusal"), "decline");
            family.open("/family").press("main a[href*='/family/applications/']");
            Looks.rightForEverybody(family, "application-with-its-number");
            family.open(place).press("form[action$=confirmation] button");
            assertThat(family.text()).contains("录取通知").doesNotContain("**", "[");
            Looks.rightForEverybody(family, "notice");
            Looks.rightForEverybody(family.open(place + "/return"), "return-place");
            Looks.rightForEverybody(family.open("/family/messages"), "messages");
            Looks.rightForEverybody(family.open("/account"), "account-family");
            Looks.rightForEverybody(family.open("/review"), "error-403-family");
        }
    }

    /** A ceremony from its preparation to its result, each step with its picture. */
    @Test
    void whatALotteryAdministratorSees() {
        try (Browser console = doors.desk(port, "lottery")) {
            Looks.rightForEverybody(console.open("/district/lottery"), "draw-board");
            console.press("a[href*='season=" + junior() + "']");
            Looks.rightForEverybody(console, "draw-prepare");
            holders.chosen().forEach(console::choose);
            holders.typed().forEach(console::type);
            console.send();
            Looks.rightForEverybody(console, "draw-prepared");
            console.tick("#freezeSure").press("form[action$=freeze] button");
            Looks.rightForEverybody(console, "draw-frozen");
            holdTheCeremony(console, DrawId.of(console.path().split("/")[3]));
        }
    }

    private void holdTheCeremony(Browser console, DrawId draw) {
        Map<String, HttpVisitor> visitors = new HashMap<>();
        Map<String, String> sealed = new HashMap<>();
        String first = Holders.LOGINS.get(0);
        try (Browser device = doors.desk(port, first)) {
            sealed.put(first, commitOnItsOwnDevice(device, draw));
            visitors.put(first, new HttpVisitor(port, device.cookies()));
        }
        for (String holder : Holders.LOGINS.subList(1, 3)) {
            visitors.put(holder, doors.officer(port, holder));
            sealed.put(holder, holders.secret());
            String commitment = holders.commitment(draw, holder, sealed.get(holder));
            visitors.get(holder)
                    .open("/district/lottery/" + draw)
                    .submit("form[action$=commitment]", Map.of("hexDigits", commitment));
        }
        Looks.rightForEverybody(console.open("/district/lottery/" + draw), "draw-committed");
        Looks.rightForEverybody(console.open("/draws/" + draw), "draw-public-committed");
        demo.moveClockOneDayOn(port);
        Looks.rightForEverybody(console.open("/district/lottery/" + draw), "draw-notice-over");
        console.type("typed", DICE).type("again", DICE).press("form[action$=dice] button");
        Holders.LOGINS
                .subList(0, 2)
                .forEach(holder -> visitors.get(holder)
                        .open("/district/lottery/" + draw)
                        .submit("form[action$=secret]", Map.of("hexDigits", sealed.get(holder))));
        openTheDuplicate(visitors.get(first), draw, sealed.get("delegate"));
        agree(visitors.get("notary"), draw);
        Looks.rightForEverybody(console.open("/district/lottery/" + draw), "draw-ready");
        console.press("form[action$=computation] button").press("form[action$=release] button");
        assertThat(console.text()).contains("结果已公布");
        Looks.rightForEverybody(console, "draw-released");
    }

    /** The witness reads what he agrees to, and then that he has. */
    private void agree(HttpVisitor notary, DrawId draw) {
        try (Browser witness = new Browser(port, Looks.DESK).as(notary).open("/district/lottery/" + draw)) {
            Looks.rightForEverybody(witness, "draw-witness");
            assertThat(witness.text()).contains(DICE);
            witness.press("form[action$=attestation] button");
            Looks.rightForEverybody(witness, "draw-witness-agreed");
        }
    }

    /** The last holder lost the secret: the notary opens its sealed duplicate. */
    private void openTheDuplicate(HttpVisitor notary, DrawId draw, String secret) {
        try (Browser keeper = new Browser(port, Looks.DESK).as(notary).open("/district/lottery/" + draw)) {
            keeper.click(".ceremony-step details summary");
            Looks.rightForEverybody(keeper, "draw-duplicate");
            keeper.press("form[action$=duplicate] button");
            assertThat(keeper.text()).contains("请选择开启的是谁的密封副本", "请先勾选");
            keeper.picture("draw-duplicate-refused");
            keeper.tick("#duplicateOf").type("hexDigits", secret).tick("#duplicateSure");
            keeper.press("form[action$=duplicate] button");
            assertThat(keeper.text()).contains("由“公证员”开启密封副本").doesNotContain(secret);
            Looks.rightForEverybody(keeper.open("/draws/" + draw), "draw-public-with-a-duplicate");
        }
    }

    /** The secret is made in the officer's browser; it is kept there and only its commitment is sent. */
    private String commitOnItsOwnDevice(Browser device, DrawId draw) {
        device.open("/district/lottery/" + draw);
        Looks.rightForEverybody(device, "secret-offered");
        device.click("[data-secret-make]").await("[data-secret-sheet]:not([hidden])");
        String secret = device.text("[data-secret-value]");
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(device.script("return document.querySelector('[name=hexDigits]').value"))
                .isEqualTo(holders.commitment(draw, Holders.LOGINS.get(0), secret));
        String sent = "return [...new FormData(document.querySelector('form[data-commitment]')).values()].join()";
        assertThat(device.script(sent).toString()).doesNotContain(secret);
        device.click("form[data-commitment] button[type=submit]").await("[data-secret-warning]:not([hidden])");
        Looks.rightForEverybody(device, "secret-made");
        device.tick("#secret-kept").press("form[data-commitment] button[type=submit]");
        assertThat(device.text()).contains("已提交承诺").doesNotContain(secret);
        return secret;
    }

    /** Chance decided which of the demo's first sixty families were offered a place; one of them sits down at a browser. */
    private Browser familyWithAnOffer() {
        HttpVisitor family = IntStream.range(2, 60)
                .mapToObj("19900000%03d"::formatted)
                .map(phone -> doors.guardian(port, phone).open("/family"))
                .filter(found -> found.text().contains("请在规定时间内确认入学"))
                .findFirst()
                .orElseThrow();
        return new Browser(port, Looks.DESK).as(family).open("/family");
    }

    private String junior() {
        return demo.of(Stage.JUNIOR_SECONDARY).id().toString();
    }
}
