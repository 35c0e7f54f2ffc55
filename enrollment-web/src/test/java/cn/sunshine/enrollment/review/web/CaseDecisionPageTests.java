package cn.sunshine.enrollment.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CaseDecisionPageTests {

    private static final String LONG = "请".repeat(DecisionForm.LONGEST_NOTE + 1);

    @Autowired
    OfficersDesk desk;

    @Autowired
    ReviewFixtures reviews;

    private OpenSeason season;
    private SignedIn reviewer;

    @BeforeEach
    void aReviewerOfADistrictWhoseSeasonIsOpen() {
        season = reviews.openSeason();
        reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
    }

    @Test
    void opensTheBoxInWhichANoteToReturnIsTooLong() {
        Document page = desk.send(claimed() + "/return", reviewer, "reasons", "ADDRESS_INCOMPLETE", "note", LONG);

        assertThat(page.select("details[open] form[action$=return] #note-error").text())
                .contains("最多 500 个字");
        assertThat(page.select(".error-summary a[href=#note]").text()).contains("最多 500 个字");
        assertThat(page.select("#note").val()).isEqualTo(LONG);
        assertThat(page.select("details[open] form[action$=rejection]")).isEmpty();
    }

    @Test
    void opensTheBoxInWhichANoteToRejectIsTooLong() {
        String at = claimed();
        String reason = desk.open(at, reviewer).select("[name=reason]").val();
        Document page = desk.send(at + "/rejection", reviewer, "reason", reason, "rejectionNote", LONG);

        assertThat(page.select("details[open] form[action$=rejection] #rejectionNote-error")
                        .text())
                .contains("最多 500 个字");
        assertThat(page.select(".error-summary a[href=#rejectionNote]").text()).contains("最多 500 个字");
        assertThat(page.select("#rejectionNote").val()).isEqualTo(LONG);
        assertThat(page.select("details[open] form[action$=return]")).isEmpty();
    }

    @Test
    void saysToWhoComesTooLateThatTheCaseWasDecidedAndWhatBecameOfIt() {
        String at = claimed();
        desk.send(at + "/approval", reviewer, "round", "1");

        Document page = desk.send(at + "/approval", reviewer, "round", "1");

        assertThat(page.select(".error-summary h2").text()).isEqualTo("操作没有成功");
        assertThat(page.select(".error-summary li").text()).contains("已经有决定了", "没有生效");
        assertThat(page.select("main section li").text()).contains("通过");
        assertThat(page.select("main").text()).doesNotContain("领取之后");
    }

    @Test
    void asksForAnotherLookWhereTheFamilySubmittedAgainAndKeepsWhatWasTyped() {
        String at = claimed();
        assertThat(desk.open(at, reviewer).select("form input[name=round]").eachAttr("value"))
                .containsExactly("1", "1", "1");

        Document page =
                desk.send(at + "/return", reviewer, "round", "2", "reasons", "ADDRESS_INCOMPLETE", "note", "请写门牌号");

        assertThat(page.select(".error-summary li").text()).contains("重新提交了报名", "没有生效");
        assertThat(page.select("details[open] #note").val()).isEqualTo("请写门牌号");
        assertThat(page.select("[value=ADDRESS_INCOMPLETE]").hasAttr("checked")).isTrue();
        assertThat(desk.send(at + "/approval", reviewer)
                        .select(".error-summary li")
                        .text())
                .contains("没有生效");
        assertThat(desk.open(at, reviewer).select("form[action$=approval]")).isNotEmpty();
    }

    @Test
    void keepsTheCaseForWhoSendsSomethingAfterTheLeaseRanOut() {
        ReviewCaseId id = reviews.submitted(season);
        String at = "/review/cases/" + id;
        desk.send(at + "/claim", reviewer);
        reviews.expireLease(id);

        Document page = desk.send(at + "/return", reviewer, "round", "1", "note", "请写门牌号");

        assertThat(page.select("#reasons-error").text()).contains("请选择原因");
        assertThat(page.select("details[open] #note").val()).isEqualTo("请写门牌号");
        assertThat(page.select("main").text()).containsPattern("为您保留到 \\d{2}:\\d{2}");
    }

    @Test
    void offersOnlyOneDecisionOnWhatDidNotComeBackInTime() {
        ReviewCaseId id = reviews.submitted(season);
        String at = "/review/cases/" + id;
        desk.send(at + "/claim", reviewer);
        assertThat(desk.open(at, reviewer).select("[value=NOT_CORRECTED_IN_TIME]"))
                .isEmpty();
        desk.send(at + "/return", reviewer, "round", "1", "reasons", "ADDRESS_INCOMPLETE");
        assertThat(desk.open(at, reviewer).select("main").text()).contains("修改的截止时间");
        reviews.missDeadline(id);
        assertThat(desk.open("/review?list=RETURNED", reviewer).select("tbody").text())
                .contains("逾期未修改");

        desk.send(at + "/claim", reviewer);

        Document page = desk.open(at, reviewer);
        assertThat(page.select("[name=reason]").eachAttr("value")).containsExactly("NOT_CORRECTED_IN_TIME");
        assertThat(page.select("form[action$=approval], form[action$=return]")).isEmpty();
        desk.send(at + "/rejection", reviewer, "round", "1", "reason", "NOT_CORRECTED_IN_TIME");
        assertThat(desk.open(at, reviewer).select("main section li").text()).contains("逾期未修改");
    }

    @Test
    void showsWhatWasTypedToWhoLostTheCase() {
        ReviewCaseId id = reviews.submitted(season);
        desk.send("/review/cases/" + id + "/claim", reviewer);
        reviews.expireLease(id);
        desk.send("/review/cases/" + id + "/claim", desk.officer(Role.DISTRICT_REVIEWER, season.district()));

        Document page = desk.send(
                "/review/cases/" + id + "/return",
                reviewer,
                "round",
                "1",
                "reasons",
                "ADDRESS_INCOMPLETE",
                "note",
                "请写门牌号");

        assertThat(page.select(".error-summary li").text()).contains("别的审核员");
        assertThat(page.select("main pre").text()).isEqualTo("请写门牌号");
    }

    private String claimed() {
        String at = "/review/cases/" + reviews.submitted(season);
        desk.send(at + "/claim", reviewer);
        return at;
    }
}
