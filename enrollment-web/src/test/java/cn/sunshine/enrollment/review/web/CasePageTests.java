package cn.sunshine.enrollment.review.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.catchment.service.DivisionImport;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.security.People;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PhoneNumber;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CasePageTests {

    private static final String LONG = "请".repeat(DecisionForm.LONGEST_NOTE + 1);

    @Autowired
    OfficersDesk desk;

    @Autowired
    ReviewFixtures reviews;

    @Test
    void opensTheBoxInWhichANoteToReturnIsTooLong() {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        Document page = desk.send(
                claimed(season, reviewer) + "/return", reviewer, "reasons", "ADDRESS_INCOMPLETE", "note", LONG);

        assertThat(page.select("details[open] form[action$=return] #note-error").text())
                .contains("最多 500 个字");
        assertThat(page.select(".error-summary a[href=#note]").text()).contains("最多 500 个字");
        assertThat(page.select("#note").val()).isEqualTo(LONG);
        assertThat(page.select("details[open] form[action$=rejection]")).isEmpty();
    }

    @Test
    void opensTheBoxInWhichANoteToRejectIsTooLong() {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        String at = claimed(season, reviewer);
        String reason = desk.open(at, reviewer).select("[name=reason]").val();
        Document page = desk.send(at + "/rejection", reviewer, "reason", reason, "rejectionNote", LONG);

        assertThat(page.select("details[open] form[action$=rejection] #rejectionNote-error")
                        .text())
                .contains("最多 500 个字");
        assertThat(page.select(".error-summary a[href=#rejectionNote]").text()).contains("最多 500 个字");
        assertThat(page.select("#rejectionNote").val()).isEqualTo(LONG);
        assertThat(page.select("details[open] form[action$=return]")).isEmpty();
    }

    /** Also to who does not have the case: a family on the telephone reads it out, and it tells nothing of the child. */
    @Test
    void bearsTheNumberOnTheFamilysReceipt(
            @Autowired RegistrationFixtures families, @Autowired ApplicationQueries applications) {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        ApplicationId application = families.submitted(season, families.guardian());
        String at = "/review/cases/" + reviews.caseOf(application);
        String number = requireNonNull(
                        applications.summary(application).orElseThrow().number())
                .grouped();

        assertThat(desk.open(at, reviewer).select("main").text())
                .contains("报名编号 " + number)
                .doesNotContain("林");
        desk.send(at + "/claim", reviewer);
        assertThat(desk.open(at, reviewer).select("main").text()).contains("报名编号 " + number);
        assertThat(desk.openInEnglish(at, reviewer).select("main").text()).contains("Application number " + number);
    }

    @Test
    void namesTheTownshipOfAnAddressAsRoadsOfOneNameExistTwiceInADistrict() {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        String at = claimed(season, reviewer);

        assertThat(desk.open(at, reviewer).select(".summary-list").text()).contains("果园街道 果园路15号2栋301");
        assertThat(desk.openInEnglish(at, reviewer).select(".summary-list").text())
                .contains("Orchard Subdistrict 果园路15号");
    }

    @Test
    void namesTheTownshipInFrontOfTheCommitteeThatLiesInIt(
            @Autowired DivisionImport divisions,
            @Autowired RegistrationFixtures families,
            @Autowired ApplicationDrafting drafting) {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        DivisionCode committee = new DivisionCode(season.township() + "001");
        divisions.importCsv("code,name,name_en,parent\n" + committee + ",桃源社区,Taoyuan," + season.township());
        AccountId guardian = families.guardian();
        ApplicationId draft = families.draft(season, guardian);
        drafting.describeAddress(draft, guardian, new Address(committee, "果园路", 15, "", ""));
        families.submit(draft, guardian);
        String at = "/review/cases/" + reviews.caseOf(draft);
        desk.send(at + "/claim", reviewer);

        assertThat(desk.open(at, reviewer).select(".summary-list").text()).contains("果园街道 桃源社区 果园路15号");
    }

    @Test
    void saysToWhoComesTooLateThatTheCaseWasDecidedAndWhatBecameOfIt() {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        String at = claimed(season, reviewer);
        desk.send(at + "/approval", reviewer, "round", "1");

        Document page = desk.send(at + "/approval", reviewer, "round", "1");

        assertThat(page.select(".error-summary h2").text()).isEqualTo("操作没有成功");
        assertThat(page.select(".error-summary li").text()).contains("已经有决定了", "没有生效");
        assertThat(page.select("main section li").text()).contains("通过");
        assertThat(page.select("main").text()).doesNotContain("领取之后");
    }

    @Test
    void asksForAnotherLookWhereTheFamilySubmittedAgainAndKeepsWhatWasTyped() {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        String at = claimed(season, reviewer);
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
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
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
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
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
    void saysOfAnOverdueCaseThatItCanBeTakenOnlyWhileItCan(@Autowired RegistrationFixtures registration) {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        ReviewCaseId id = reviews.submitted(season);
        String at = "/review/cases/" + id;
        desk.send(at + "/claim", reviewer);
        desk.send(at + "/return", reviewer, "round", "1", "reasons", "ADDRESS_INCOMPLETE");
        reviews.missDeadline(id);
        assertThat(desk.open(at, reviewer).select("main").text()).contains("没有按时提交", "现在可以领取");

        registration.close(season.season(), PhaseKind.REVIEW);

        assertThat(desk.open(at, reviewer).select("main").text())
                .contains("没有按时提交", "现在不在审核阶段")
                .doesNotContain("现在可以领取");
    }

    @Test
    void offersACaseToNobodyWhileReviewIsClosedAndSaysWhy(@Autowired RegistrationFixtures registration) {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        String at = "/review/cases/" + reviews.submitted(season);
        registration.close(season.season(), PhaseKind.REVIEW);

        Document closed = desk.open(at, reviewer);
        assertThat(closed.select("form[action$=claim]")).isEmpty();
        assertThat(closed.select("main").text()).contains("现在不在审核阶段").doesNotContain("领取之后");

        registration.open(season.season(), PhaseKind.REVIEW);
        Document open = desk.open(at, reviewer);
        assertThat(open.select("form[action$=claim]")).hasSize(1);
        assertThat(open.select("main").text()).contains("领取之后").doesNotContain("现在不在审核阶段");
    }

    @Test
    void tellsTheYearsApartWhereTheListHasSeveral(@Autowired RegistrationFixtures registration) {
        OpenSeason season = reviews.openSeason();
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        reviews.submitted(season);
        assertThat(desk.open("/review", reviewer).select("thead").text()).doesNotContain("招生");
        reviews.submitted(registration.nextYear(season));

        assertThat(desk.open("/review", reviewer).select("tbody").text()).contains("2027 年小学入学", "2028 年小学入学");
        assertThat(desk.openInEnglish("/review", reviewer).select("thead").text())
                .contains("Season");
    }

    @Test
    void showsWhatWasTypedToWhoLostTheCase() {
        OpenSeason season = reviews.openSeason();
        SignedIn slow = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        ReviewCaseId id = reviews.submitted(season);
        desk.send("/review/cases/" + id + "/claim", slow);
        reviews.expireLease(id);
        desk.send("/review/cases/" + id + "/claim", desk.officer(Role.DISTRICT_REVIEWER, season.district()));

        Document page = desk.send(
                "/review/cases/" + id + "/return",
                slow,
                "round",
                "1",
                "reasons",
                "ADDRESS_INCOMPLETE",
                "note",
                "请写门牌号");

        assertThat(page.select(".error-summary li").text()).contains("别的审核员");
        assertThat(page.select("main pre").text()).isEqualTo("请写门牌号");
    }

    @Test
    void ACL_16_tellsAnOfficerThatNobodyReviewsHisOwnChild(
            @Autowired People people, @Autowired StaffAdministration staff, @Autowired RegistrationFixtures families) {
        OpenSeason season = reviews.openSeason();
        PhoneNumber phone = IdentityFixtures.anyPhone();
        String own = "/review/cases/"
                + reviews.caseOf(
                        families.submitted(season, people.guardian(phone).id()));
        SignedIn parent = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        staff.noteOwnPhone(parent.id(), phone, IdentityFixtures.administrator(season.district()));

        assertThat(desk.send(own + "/claim", parent).select("main").text()).contains("不能审核自己孩子的报名", "领取下一件");
        assertThat(desk.open(own, parent).select("main").text()).doesNotContain("林小满");
    }

    @Test
    void whoIsRelatedToTheFamilyRecusesAndNeverHasTheCaseAgain() {
        OpenSeason season = reviews.openSeason();
        SignedIn relative = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        SignedIn other = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        String at = claimed(season, relative);
        assertThat(desk.open(at, relative).select("form[action$=recusal]").text())
                .contains("由别人审核", "不能撤销");

        desk.send(at + "/recusal", relative);

        Document page = desk.open(at, relative);
        assertThat(page.select("main").text()).contains("您已声明回避这一件");
        assertThat(page.select("form[action$=claim]")).isEmpty();
        assertThat(desk.openInEnglish(at, relative).select("main").text()).contains("You recused yourself");
        desk.send(at + "/claim", relative);
        assertThat(desk.open(at, relative).select("form[action$=approval]")).isEmpty();
        desk.send(at + "/claim", other);
        assertThat(desk.open(at, other).select("form[action$=approval]")).isNotEmpty();
    }

    private String claimed(OpenSeason season, SignedIn reviewer) {
        String at = "/review/cases/" + reviews.submitted(season);
        desk.send(at + "/claim", reviewer);
        return at;
    }
}
