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
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A family gives up its place, or waiting for one. Plain requests: whatever works here works without JavaScript. */
@ApplicationTest
class GivingUpTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    AdmissionQueries places;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    /** What a family is told before it gives something up, and after. */
    private static final String ARRANGED = "公办学位由教育局统筹安排，不用您另外申请";

    private PlaceView child;
    private SignedIn family;

    @Test
    void aFamilyLeavesTheWaitingListInTwoStepsAndIsToldWhatFollows() throws Exception {
        aChildIs(PlaceStatus.WAITING);
        assertThat(page("/family")).contains("候补第 1 位", place());
        assertThat(page(place())).contains("退出候补", place() + "/waiting-list");
        assertThat(page(place() + "/waiting-list"))
                .contains("action=\"" + place() + "/waiting-list\"", "退出以后不能恢复", "由教育局统筹安排");

        assertAsksForTheTick("/waiting-list", "退出以后不能恢复");
        assertThat(status()).isEqualTo(PlaceStatus.WAITING);

        assertThat(leave().getRedirectedUrl()).isEqualTo(place());
        assertThat(status()).isEqualTo(PlaceStatus.LEFT);
        assertThat(page(place())).contains("您已退出候补").doesNotContain(place() + "/waiting-list");
        assertThat(page("/family")).contains("已退出", "由教育局统筹安排");
        assertSaysTheSame("/waiting-list");
        assertThat(leave().getStatus()).isEqualTo(409);
    }

    @Test
    void aFamilyDeclinesItsPlaceInTwoStepsAndIsToldWhatFollows() throws Exception {
        aChildIs(PlaceStatus.OFFERED);
        String refusal = place() + "/refusal";
        assertThat(page(place())).contains(refusal);
        assertThat(page(refusal)).contains("action=\"" + refusal + "\"", "放弃以后不能恢复", "由教育局统筹安排", "不放弃，返回");

        assertAsksForTheTick("/refusal", "放弃以后不能恢复");
        assertThat(status()).isEqualTo(PlaceStatus.OFFERED);

        assertThat(send(post(refusal).param("sure", "true")).getRedirectedUrl()).isEqualTo(place());
        assertThat(status()).isEqualTo(PlaceStatus.DECLINED);
        assertThat(page(place())).doesNotContain(refusal);
        assertSaysTheSame("/refusal");
    }

    @Test
    void aFamilyGivesUpAConfirmedPlaceInTwoStepsAndItsNoticeIsVoidForEverybody() throws Exception {
        aChildIs(PlaceStatus.OFFERED);
        String giveUp = place() + "/return";
        assertThat(page(place())).doesNotContain(giveUp);
        send(post(place() + "/confirmation"));
        String number =
                places.placeOf(child.application()).orElseThrow().notice().value();
        assertThat(page("/admission-notices?number=" + number)).contains("真实有效");
        assertThat(page(place())).contains(giveUp);
        assertThat(page(giveUp)).contains("action=\"" + giveUp + "\"", "放弃以后不能恢复", "录取通知作废", "由教育局统筹安排");
        assertThat(english(giveUp)).contains("before check-in", "the notice is void");

        assertAsksForTheTick("/return", "放弃以后不能恢复");
        assertThat(status()).isEqualTo(PlaceStatus.CONFIRMED);

        assertThat(send(post(giveUp).param("sure", "true")).getRedirectedUrl()).isEqualTo(place());
        assertThat(status()).isEqualTo(PlaceStatus.DECLINED);
        assertThat(page(place())).contains("您已放弃这个学位").doesNotContain(giveUp, "/notice");
        assertThat(page("/admission-notices?number=" + number)).contains("已经作废").doesNotContain("真实有效");
        assertThat(send(post(giveUp).param("sure", "true")).getStatus()).isEqualTo(409);
    }

    @Test
    void everyPageOfTheWayIsInEnglishToo() throws Exception {
        aChildIs(PlaceStatus.WAITING);
        assertThat(english(place())).contains("leave the waiting list");
        assertThat(english(place() + "/waiting-list")).contains("This cannot be undone", "Keep waiting and go back");
        leave();
        assertThat(english(place())).contains("You left the waiting list");
        assertThat(english("/family")).contains("You left the waiting list of");
    }

    @Test
    void ACL_04_anotherFamilyFindsNoSuchPlace() throws Exception {
        aChildIs(PlaceStatus.WAITING);
        family = Visitors.newGuardian(signIn, outbox);
        assertThat(send(get(place() + "/waiting-list")).getStatus()).isEqualTo(404);
        assertThat(leave().getStatus()).isEqualTo(404);
        assertThat(status()).isEqualTo(PlaceStatus.WAITING);
    }

    /** Three families apply for the school's two seats, so one of them waits. */
    private void aChildIs(PlaceStatus status) {
        OpenSeason season = ceremonies.seasonWithApproved(0);
        List<SignedIn> families = Stream.generate(() -> Visitors.newGuardian(signIn, outbox))
                .limit(3)
                .toList();
        List<ApplicationId> applications = families.stream()
                .map(one -> registration.approved(season, one.id()))
                .toList();
        ceremonies.released(season);
        child = applications.stream()
                .flatMap(application -> places.placeOf(application).stream())
                .filter(place -> place.status() == status)
                .findFirst()
                .orElseThrow();
        family = SignedIn.guardian(child.guardian());
    }

    /** The message follows the step; the pages say it at once. */
    private void assertSaysTheSame(String step) throws Exception {
        for (String path : List.of(place() + step, place(), "/family")) {
            assertThat(page(path)).as(path).contains(ARRANGED).doesNotContain("请拨打");
        }
        await().untilAsserted(() ->
                assertThat(page("/family/messages")).contains(ARRANGED).doesNotContain("请拨打"));
    }

    private void assertAsksForTheTick(String step, String sentence) throws Exception {
        MockHttpServletResponse answer = send(post(place() + step));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("请勾选", sentence);
    }

    private String place() {
        return "/family/places/" + child.id();
    }

    private PlaceStatus status() {
        return places.placeOf(child.application()).orElseThrow().status();
    }

    private MockHttpServletResponse leave() throws Exception {
        return send(post(place() + "/waiting-list").param("sure", "true"));
    }

    private String page(String path) throws Exception {
        return send(get(path)).getContentAsString();
    }

    private String english(String path) throws Exception {
        return send(get(path).cookie(new Cookie("lang", "en"))).getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(family)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
