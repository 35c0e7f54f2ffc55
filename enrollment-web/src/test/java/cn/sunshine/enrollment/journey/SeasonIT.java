package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole thread, role by role, over HTTP and without a script, on the district that the application makes by default: a
 * family registers a child, an officer approves, three officers and a thrower make chance, the result is public and is
 * recomputed here from its public files and verified by the packaged command line, the family confirms, the school checks the child in.
 *
 * <p>The database is that of every journey ({@link RunningDemo}): the embedded server as tests start it, for one run and not
 * durable; with {@code -Dit.pg=durable} as an installation has it. In it is a copy of the migrated database, gone with the run.
 */
@RunningDemo
class SeasonIT {

    private static final String PHONE = "13912345678";
    private static final String DICE = "16180339887498948482";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    AdmissionQueries places;

    @Autowired
    Holders holders;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, HttpVisitor> officers = new HashMap<>();

    @Test
    void aChildGoesFromRegistrationToItsFirstDay() {
        HttpVisitor family = doors.guardian(port, PHONE);
        ApplicationId application = register(family);
        String receipt = family.page().select(".confirm-panel strong").text();
        assertThat(receipt).isNotBlank();
        assertThat(family.open("/family/applications/" + application).text()).contains(receipt);
        hears(family, "已提交，等待审核");

        approve(application);
        family.open("/family");
        assertThat(family.text()).contains("审核通过");
        hears(family, "资格审核通过");

        demo.moveClockUntil(PhaseKind.DRAW, port);
        DrawId draw = draw();
        String number = numberOn(family.open("/family").follow("报名进度"));
        HttpVisitor anybody = new HttpVisitor(port).open("/draws/" + draw + "?number=" + number);
        assertThat(anybody.text()).contains("编号 " + number + "：已录取");
        assertThat(anybody.text()).contains("不随招生时钟拨动");
        assertThat(stepsOn(anybody))
                .hasSize(6)
                .isSorted()
                .allMatch(SeasonIT::isOfThisHour, "whatever the demo's clock says");
        PublishedDraw published = new PublishedDraw(port, draw);
        published.recompute();
        published.verifyOnTheCommandLine();

        demo.moveClockUntil(PhaseKind.CONFIRMATION, port);
        answer(family, application);
    }

    private static List<LocalDateTime> stepsOn(HttpVisitor page) {
        DateTimeFormatter written = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        return page.page().select(".ceremony li .field-hint span").eachText().stream()
                .map(time -> LocalDateTime.parse(time, written))
                .toList();
    }

    private static boolean isOfThisHour(LocalDateTime time) {
        return Duration.between(time, LocalDateTime.now(SeasonClock.ZONE)).abs().compareTo(Duration.ofHours(1)) < 0;
    }

    /** The family's part: one question a page, then the answers once more, then the receipt. */
    private ApplicationId register(HttpVisitor family) {
        family.open("/family/applications/new");
        Map<String, String> child = new LinkedHashMap<>();
        child.put("number", demo.identityNumber(40, 998));
        child.put("name", "林小满");
        child.put("relation", "MOTHER");
        family.submit(child);
        assertThat(family.path()).endsWith("/guardian");
        family.submit(Map.of("name", "林一诺"));
        assertThat(family.path()).endsWith("/address");
        family.submit(Map.of("division", "990102001", "estate", "朝霞花园", "door", "3栋502"));
        assertThat(family.path()).endsWith("/school");
        family.submit(
                Map.of("school", family.page().selectFirst("input[name=school]").val()));
        assertThat(family.path()).endsWith("/check");
        family.submit(Map.of("declared", "true"));
        assertThat(family.path()).endsWith("/receipt");
        return ApplicationId.of(family.path().split("/")[3]);
    }

    /** The reviewer's part, on the very case of this family. */
    private void approve(ApplicationId application) {
        String id = awaitCase(application);
        HttpVisitor reviewer = officer("reviewer");
        reviewer.open("/review/cases/" + id);
        assertThat(reviewer.text()).doesNotContain("林小满");
        reviewer.submit("form[action$=claim]", Map.of());
        assertThat(reviewer.text()).contains("林小满", "朝霞花园");
        reviewer.submit("form[action$=approval]", Map.of());
        assertThat(reviewer.status()).isEqualTo(200);
    }

    /** The ceremony, by five people in sessions of their own. */
    private DrawId draw() {
        DrawId draw = holders.prepare(officer("lottery"), Stage.PRIMARY);
        Map<String, String> secret = new HashMap<>();
        for (String holder : Holders.LOGINS) {
            secret.put(holder, holders.secret());
            String commitment = holders.commitment(draw, holder, secret.get(holder));
            console(holder, draw).submit("form[action$=commitment]", Map.of("hexDigits", commitment));
        }
        keepTheManifestForADay(draw);
        console("lottery", draw).submit("form[action$=dice]", Map.of("typed", DICE, "again", DICE));
        for (String holder : Holders.LOGINS) {
            console(holder, draw).submit("form[action$=secret]", Map.of("hexDigits", secret.get(holder)));
        }
        console("notary", draw).submit("form[action$=attestation]", Map.of());
        console("lottery", draw).submit("form[action$=computation]", Map.of());
        console("lottery", draw).submit("form[action$=release]", Map.of());
        assertThat(console("lottery", draw).text()).contains("结果已公布");
        return draw;
    }

    /** Nobody throws before everybody had a day in which to keep the manifest. */
    private void keepTheManifestForADay(DrawId draw) {
        HttpVisitor lottery = console("lottery", draw);
        assertThat(lottery.text()).contains("还不能掷骰子，最早");
        assertThat(lottery.page().select("form[action$=dice]")).isEmpty();
        assertThat(new HttpVisitor(port).open("/draws/" + draw).text()).contains("还不能掷骰子，最早");

        demo.moveClockOneDayOn(port);

        assertThat(new HttpVisitor(port).open("/draws/" + draw).text()).contains("起可以掷骰子");
    }

    /** The family's answer. Its school has a seat for each child that applies, so it is offered one whatever was drawn. */
    private void answer(HttpVisitor family, ApplicationId application) {
        var place = places.placeOf(application).orElseThrow();
        assertThat(place.status()).isEqualTo(PlaceStatus.OFFERED);
        hears(family, "已获得学位，请确认");
        family.open("/family").follow("去确认");
        family.submit("form[action$=confirmation]", Map.of());
        assertThat(family.path()).endsWith("/notice");
        hears(family, "学位已确认");
        family.open("/family/places/" + place.id()).follow("查看录取通知");
        String notice = places.placeOf(application).orElseThrow().notice().grouped();
        assertThat(family.text()).contains(notice);
        assertThat(new HttpVisitor(port)
                        .open("/admission-notices?number=" + notice)
                        .text())
                .contains("真实有效");

        demo.moveClockUntil(PhaseKind.CHECK_IN, port);
        HttpVisitor school = officer("school-p").open("/school/check-in");
        assertThat(school.text()).contains(notice, "林**");
        school.open("/school/check-in/" + place.id()).submit("main form", Map.of("sure", "true"));
        hears(family, "已报到");
        family.open("/family").follow("查看");
        assertThat(family.text()).contains("已报到");
        assertThat(family.follow("查看录取通知").text()).contains(notice);
    }

    private HttpVisitor console(String login, DrawId draw) {
        return officer(login).open("/district/lottery/" + draw);
    }

    private HttpVisitor officer(String login) {
        return officers.computeIfAbsent(login, name -> doors.officer(port, name));
    }

    /** As the family reads it. */
    private static String numberOn(HttpVisitor family) {
        return family.page().select(".own-number").text();
    }

    /** Messages are written after what they tell of, by another thread. */
    private static void hears(HttpVisitor family, String message) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(family.open("/family/messages")
                                .page()
                                .select("main h2")
                                .eachText())
                        .contains(message));
    }

    private String awaitCase(ApplicationId application) {
        for (int tries = 0; tries < 100; tries++) {
            var found = jdbc.sql("select id::text from review_case where application_id = :id")
                    .param("id", application.value())
                    .query(String.class)
                    .optional();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("no case for " + application);
    }
}
