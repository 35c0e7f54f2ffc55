package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewDeciding;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A family reads on every page why its application came back: an officer ticks the reasons and need not write a word. */
@ApplicationTest
class ReturnedApplicationPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewFixtures review;

    @Autowired
    ReviewClaiming claiming;

    @Autowired
    ReviewDeciding deciding;

    @Autowired
    ApplicationQueries applications;

    @SuppressWarnings("NullAway.Init")
    private SignedIn family;

    @BeforeEach
    void aFamily(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = Visitors.newGuardian(signIn, outbox);
    }

    @Test
    void readsTheReasonsThatTheOfficerTickedThoughHeWroteNothing() {
        String page = returnedFor("", ReturnReason.GUARDIAN_NAME_DIFFERS, ReturnReason.ADDRESS_INCOMPLETE);

        assertThat(main(page))
                .contains("监护人信息", "监护人姓名与户口簿不一致", "住址", "住址没有写到门牌", "截止时间", "请拨打咨询电话")
                .doesNotContain("孩子信息", "工作人员的说明");
        assertThat(english(page))
                .contains(
                        "The guardian’s name differs from the household register",
                        "The address lacks the door",
                        "please call");
    }

    @Test
    void readsThemAgainWhereItChecksTheAnswers() {
        String page = returnedFor("请写明门牌", ReturnReason.ADDRESS_INCOMPLETE) + "/check";

        assertThat(main(page)).contains("住址", "住址没有写到门牌", "请写明门牌", "截止时间", "请拨打咨询电话");
        assertThat(english(page)).contains("The address lacks the door");
    }

    @Test
    void readsOnThePageOfAPartItsOwnReasonsTheNoteTheDeadlineAndWhomToCall() {
        String page = returnedFor("请写明门牌", ReturnReason.NOT_A_GUARDIAN, ReturnReason.ADDRESS_INCOMPLETE);

        assertThat(main(page + "/address"))
                .contains("住址没有写到门牌", "请写明门牌", "截止时间", "请拨打咨询电话")
                .doesNotContain("不是孩子的监护人");
        assertThat(main(page + "/guardian")).contains("填写的不是孩子的监护人").doesNotContain("没有写到门牌");
        assertThat(english(page + "/guardian")).contains("The person named is not a guardian of the child");
    }

    @Test
    void correctsTheRelationTooWhereSomebodyElseIsTheGuardian() {
        String page = returnedFor("", ReturnReason.NOT_A_GUARDIAN);

        assertThat(main(page + "/child")).contains("填写的不是孩子的监护人", "您是孩子的");
        assertThat(desk.open(page + "/check", family).select("main dl a").eachAttr("href"))
                .contains(page + "/child", page + "/guardian")
                .doesNotContain(page + "/address");
    }

    @Test
    void keepsTheReasonsInViewWhileAnAnswerIsWrong() {
        String page = returnedFor("请按户口簿填写", ReturnReason.GUARDIAN_NAME_DIFFERS) + "/guardian";

        assertThat(desk.send(page, family, "name", "").select("main").text()).contains("监护人姓名与户口簿不一致", "请按户口簿填写");
    }

    @Test
    void isAskedToSaySoWhereItHandsInWhatWasReturnedAsItWas() {
        String page = returnedFor("", ReturnReason.ADDRESS_NOT_FOUND);
        String check = page + "/check";
        assertThat(main(check)).contains("您还没有修改任何内容", "我没有修改：原来填写的没有错");
        assertThat(english(check)).contains("You have changed nothing yet");

        Document refused = desk.send(check, family, "declared", "true");
        assertThat(refused.select("#unchanged-error").text()).contains("请先修改，或者勾选");
        assertThat(main(page)).contains("需要您修改");

        desk.submit(check, family, "declared", "true", "unchanged", "true");
        assertThat(main(page)).contains("已重新提交，等待审核").doesNotContain("已修改");
    }

    @Test
    void isAskedNothingOfTheKindOnceItHasChangedSomething() {
        String page = returnedFor("", ReturnReason.GUARDIAN_NAME_DIFFERS);
        desk.submit(page + "/guardian", family, "name", "林二诺");

        assertThat(main(page + "/check")).doesNotContain("没有修改");
        desk.submit(page + "/check", family, "declared", "true");
        assertThat(main(page)).contains("已重新提交，等待审核");
    }

    @Test
    void theOfficerReadsThatNothingWasChanged() {
        assertThat(secondReview(returnedFor("", ReturnReason.ADDRESS_NOT_FOUND)))
                .contains("家长没有修改任何内容");
        String corrected = returnedFor("", ReturnReason.GUARDIAN_NAME_DIFFERS);
        desk.submit(corrected + "/guardian", family, "name", "林二诺");
        assertThat(secondReview(corrected)).contains("林二诺").doesNotContain("没有修改");
    }

    /** What the officer reads of an application that is handed in again. */
    private String secondReview(String page) {
        desk.submit(page + "/check", family, "declared", "true", "unchanged", "true");
        ApplicationId id = new ApplicationId(UUID.fromString(page.substring(APPLICATIONS.length())));
        SignedIn reviewer = desk.officer(
                Role.DISTRICT_REVIEWER, applications.summary(id).orElseThrow().district());
        String at = "/review/cases/" + review.waitingCaseOf(id);
        desk.send(at + "/claim", reviewer);
        return desk.open(at, reviewer).select("main").text();
    }

    @Test
    void readsNothingOfTheKindOnADraft() {
        ApplicationId draft = registration.draft(registration.openSeason(), family.id());

        assertThat(main(APPLICATIONS + draft + "/guardian")).doesNotContain("退回", "请拨打咨询电话");
    }

    private String returnedFor(String note, ReturnReason... reasons) {
        OpenSeason season = review.openSeason();
        ApplicationId application = registration.submitted(season, family.id());
        ReviewOfficer officer = review.officer(season);
        ReviewCaseId id = review.caseOf(application);
        claiming.claim(id, officer);
        deciding.returnForCorrection(id, officer, 1, Set.of(reasons), note);
        return APPLICATIONS + application;
    }

    private String main(String path) {
        return desk.open(path, family).select("main").text();
    }

    private String english(String path) {
        return desk.openInEnglish(path, family).select("main").text();
    }
}
