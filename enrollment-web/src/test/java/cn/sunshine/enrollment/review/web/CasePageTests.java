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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CasePageTests {

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

    /** Also to who does not have the case: a family on the telephone reads it out, and it tells nothing of the child. */
    @Test
    void bearsTheNumberOnTheFamilysReceipt(
            @Autowired RegistrationFixtures families, @Autowired ApplicationQueries applications) {
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
        String at = claimed();

        assertThat(desk.open(at, reviewer).select(".summary-list").text()).contains("果园街道 果园路15号2栋301");
        assertThat(desk.openInEnglish(at, reviewer).select(".summary-list").text())
                .contains("Orchard Subdistrict 果园路15号");
    }

    @Test
    void namesTheTownshipInFrontOfTheCommitteeThatLiesInIt(
            @Autowired DivisionImport divisions,
            @Autowired RegistrationFixtures families,
            @Autowired ApplicationDrafting drafting) {
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
    void saysOfAnOverdueCaseThatItCanBeTakenOnlyWhileItCan(@Autowired RegistrationFixtures registration) {
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
        reviews.submitted(season);
        assertThat(desk.open("/review", reviewer).select("thead").text()).doesNotContain("招生");
        reviews.submitted(registration.nextYear(season));

        assertThat(desk.open("/review", reviewer).select("tbody").text()).contains("2027 年小学入学", "2028 年小学入学");
        assertThat(desk.openInEnglish("/review", reviewer).select("thead").text())
                .contains("Season");
    }

    @Test
    void ACL_16_tellsAnOfficerThatNobodyReviewsHisOwnChild(
            @Autowired People people, @Autowired StaffAdministration staff, @Autowired RegistrationFixtures families) {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        String own = "/review/cases/"
                + reviews.caseOf(
                        families.submitted(season, people.guardian(phone).id()));
        staff.noteOwnPhone(reviewer.id(), phone, IdentityFixtures.administrator(season.district()));

        assertThat(desk.send(own + "/claim", reviewer).select("main").text()).contains("不能审核自己孩子的报名", "领取下一件");
        assertThat(desk.open(own, reviewer).select("main").text()).doesNotContain("林小满");
    }

    @Test
    void whoIsRelatedToTheFamilyRecusesAndNeverHasTheCaseAgain() {
        SignedIn other = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        String at = claimed();
        assertThat(desk.open(at, reviewer).select("form[action$=recusal]").text())
                .contains("由别人审核", "不能撤销");

        desk.send(at + "/recusal", reviewer);

        Document page = desk.open(at, reviewer);
        assertThat(page.select("main").text()).contains("您已声明回避这一件");
        assertThat(page.select("form[action$=claim]")).isEmpty();
        assertThat(desk.openInEnglish(at, reviewer).select("main").text()).contains("You recused yourself");
        desk.send(at + "/claim", reviewer);
        assertThat(desk.open(at, reviewer).select("form[action$=approval]")).isEmpty();
        desk.send(at + "/claim", other);
        assertThat(desk.open(at, other).select("form[action$=approval]")).isNotEmpty();
    }

    private String claimed() {
        String at = "/review/cases/" + reviews.submitted(season);
        desk.send(at + "/claim", reviewer);
        return at;
    }
}
