package cn.sunshine.enrollment.admission.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.WaitingListClosing;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A family whose answer is refused reads the true reason, on the page of its place as it is now. */
@ApplicationTest
class RefusedAnswerTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    SeasonAdministration seasons;

    @Autowired
    SeasonClock clock;

    @Autowired
    AdmissionQueries places;

    @Autowired
    WaitingListClosing closing;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    @Autowired
    JdbcClient jdbc;

    private OpenSeason season;

    @BeforeEach
    void aSeason() {
        season = ceremonies.seasonWithApproved(0);
    }

    @Test
    void whoAnswersTooLateReadsThatTheTimeIsOver() throws Exception {
        PlaceView child = drawn(PlaceStatus.OFFERED);
        jdbc.sql("update place set deadline = now() - interval '1 minute' where id = :id")
                .param("id", child.id().value())
                .update();
        assertRefused(child, "/confirmation", "确认时间已过");
        assertRefused(child, "/refusal", "确认时间已过");
    }

    @Test
    void whoAnswersAfterConfirmationIsOverReadsThatItIsClosed() throws Exception {
        PlaceView child = drawn(PlaceStatus.OFFERED);
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        assertRefused(child, "/confirmation", "现在不在办理时间内");
        assertRefused(child, "/refusal", "现在不在办理时间内");
        assertThat(page(child).select("form[action$=/confirmation]")).isEmpty();
    }

    @Test
    void whoAnswersTwiceReadsThatItIsAnswered() throws Exception {
        PlaceView child = drawn(PlaceStatus.OFFERED);
        assertThat(send(child, post(path(child) + "/confirmation")).getRedirectedUrl())
                .isEqualTo(path(child) + "/notice");
        assertRefused(child, "/confirmation", "这个学位现在不能确认或放弃");
        assertRefused(child, "/refusal", "这个学位现在不能确认或放弃");
        assertRefused(child, "/waiting-list", "这个孩子现在不在候补名单上");
    }

    @Test
    void aClosedWaitingListIsNotLeftAndSaysWhoArrangesAPlace() throws Exception {
        PlaceView child = drawn(PlaceStatus.WAITING);
        assertThat(page(child).select("main").text()).contains("候补第 1 位", "结束；到时仍没有轮到的孩子，由教育局统筹安排");
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        closing.closeOverdue();

        assertRefused(child, "/waiting-list", "这个孩子现在不在候补名单上");
        assertThat(page(child).select("main").text()).contains("候补已经结束", "由教育局统筹安排", "咨询电话");
        assertThat(page(child).select("a[href$=/waiting-list]")).isEmpty();
        assertThat(Jsoup.parse(send(child, get("/family")).getContentAsString())
                        .select("main")
                        .text())
                .contains("果园小学的候补已结束", "由教育局统筹安排");
    }

    @Test
    void whoReadThatTheListIsClosedWaitsAgainWhenConfirmationGoesOn() throws Exception {
        PlaceView child = drawn(PlaceStatus.WAITING);
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        closing.closeOverdue();
        registration.open(season.season(), PhaseKind.CONFIRMATION);

        assertThat(page(child).select("main").text()).contains("候补第 1 位").doesNotContain("候补已经结束");
        assertThat(page(child).select("a[href$=/waiting-list]")).hasSize(1);
        await().untilAsserted(() -> assertThat(
                        Jsoup.parse(send(child, get("/family/messages")).getContentAsString())
                                .select("main")
                                .text())
                .contains("确认时间延长，重新进入候补", "按原来的次序继续候补"));
    }

    @Test
    void beforeConfirmationOpensThePageSaysFromWhenAndShowsNoButton() throws Exception {
        Instant now = clock.instant();
        seasons.schedule(
                season.season(),
                new Phase(PhaseKind.CONFIRMATION, now.plus(Duration.ofHours(2)), now.plus(Duration.ofDays(2))));
        PlaceView child = drawn(PlaceStatus.OFFERED);

        assertThat(page(child).select("main").text()).contains("已录取", "之间到本页确认入学", "还没到确认时间");
        assertThat(page(child).select("form[action$=/confirmation], a[href$=/refusal]"))
                .isEmpty();
        assertRefused(child, "/confirmation", "现在不在办理时间内");
    }

    @Test
    void thereIsNoNoticeBeforeThePlaceIsConfirmed() throws Exception {
        PlaceView child = drawn(PlaceStatus.OFFERED);
        assertThat(send(child, get(path(child) + "/notice")).getRedirectedUrl()).isEqualTo(path(child));
    }

    /** Three families apply for the school's two seats, so one of them waits. */
    private PlaceView drawn(PlaceStatus status) {
        List<ApplicationId> applications = Stream.generate(() -> Visitors.newGuardian(signIn, outbox))
                .limit(3)
                .map(one -> registration.approved(season, one.id()))
                .toList();
        ceremonies.released(season);
        return applications.stream()
                .flatMap(application -> places.placeOf(application).stream())
                .filter(place -> place.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(PlaceView child, String step, String sentence) throws Exception {
        MockHttpServletResponse answer = send(child, post(path(child) + step).param("sure", "true"));
        assertThat(answer.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains(sentence);
        assertThat(page.select("h1").text())
                .isNotEmpty()
                .isEqualTo(page(child).select("h1").text());
    }

    private Document page(PlaceView child) throws Exception {
        return Jsoup.parse(send(child, get(path(child))).getContentAsString());
    }

    private static String path(PlaceView child) {
        return "/family/places/" + child.id();
    }

    private MockHttpServletResponse send(PlaceView child, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                        request.with(as(SignedIn.guardian(child.guardian()))).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
