package cn.sunshine.enrollment.school.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.CreateStaff;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class PlanPagesTests {

    private static final String PLANS = "/district/schools";

    /** How often the plans of an open season were approved. */
    private static final String ONCE = "1";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    SchoolAdministration administration;

    @Autowired
    SchoolQueries schools;

    @Test
    void listsThePlansOfTheOwnDistrictOnly() throws Exception {
        OpenSeason season = fixtures.openSeason();
        OpenSeason elsewhere = fixtures.openSeason();

        assertThat(send(administrator(season), get(PLANS)).getContentAsString())
                .contains("果园小学", "晨光学校", "已核准", season.school().toString())
                .doesNotContain(elsewhere.school().toString());
    }

    @Test
    void namesTheSchoolsThatNoSeasonCoversAndSaysNothingWhereThereAreNone() throws Exception {
        OpenSeason season = fixtures.openSeason();
        OpenSeason elsewhere = fixtures.openSeason();
        assertThat(Jsoup.parse(send(administrator(season), get(PLANS)).getContentAsString())
                        .select(".notice-bad"))
                .isEmpty();
        SchoolId junior = fixtures.schoolWithoutPlan(
                season, Stage.JUNIOR_SECONDARY, new PlaceName("晨星中学", "Morning Star School"));

        Element notice = Jsoup.parse(send(administrator(season), get(PLANS)).getContentAsString())
                .selectFirst(".notice-bad");

        assertThat(notice).isNotNull();
        assertThat(notice.text()).contains("本年度没有招生安排的学校", "家长现在不能").doesNotContain("果园小学");
        assertThat(notice.select("li").eachText()).containsExactly("晨星中学 小升初");
        assertThat(notice.select("li a").attr("href")).isEqualTo(PLANS + "/" + junior + "/profile");
        assertThat(notice.select("p a").attr("href")).isEqualTo("/district/season/new");
        assertThat(send(administrator(season), get(PLANS).cookie(new Cookie("lang", "en")))
                        .getContentAsString())
                .contains("schools that no season of this year covers", "Morning Star School");
        assertThat(send(administrator(elsewhere), get(PLANS)).getContentAsString())
                .doesNotContain("晨星中学");
    }

    @Test
    void changesAPlanWithItsReason() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String form = plan(season.school(), season);
        assertThat(send(officer, get(form)).getContentAsString()).contains("果园小学", "现行计划 2 人");

        assertThat(send(officer, approval(form, "90", "教发〔2027〕1 号")).getRedirectedUrl())
                .isEqualTo(PLANS);

        assertThat(inForce(season))
                .extracting(PlanSummary::seats, PlanSummary::bundleSeats, PlanSummary::approved, PlanSummary::frozen)
                .containsExactly(90, 0, true, false);
    }

    @Test
    void keepsWhenAndByWhomAPlanWasApprovedAndChanged() throws Exception {
        OpenSeason season = fixtures.openSeason();
        CreateStaff account = IdentityFixtures.officerOf(season.district());
        SignedIn officer = SignedIn.staff(
                staff.create(account, IdentityFixtures.administrator(season.district()))
                        .account(),
                ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
        String form = plan(season.school(), season);
        send(officer, approval(form, "90", "教发〔2027〕1 号"));

        Document page = Jsoup.parse(send(officer, get(form)).getContentAsString());

        List<String> records = page.select("h2:contains(核准和更改记录) + ul li").eachText();
        assertThat(records).hasSize(2);
        assertThat(records.get(0))
                .contains("核准 90 人", account.login().value(), "教发〔2027〕1 号")
                .containsPattern("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}：核准 90 人");
        assertThat(records.get(1)).contains("核准 2 人");
    }

    @Test
    void D1_theSchoolsPageSaysWhenItsPlanWasPublishedAndWhenItWasChanged() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String page = "/schools/"
                + schools.school(season.school()).orElseThrow().code().value();
        assertThat(browser.perform(get(page)).andReturn().getResponse().getContentAsString())
                .contains("公布。")
                .doesNotContain("改为现在的人数");

        send(administrator(season), approval(plan(season.school(), season), "90", "教发〔2027〕1 号"));

        assertThat(browser.perform(get(page)).andReturn().getResponse().getContentAsString())
                .containsPattern("计划于 [^<]+ 公布，[^<]+ 改为现在的人数。");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndChangesNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String form = plan(season.school(), season);

        MockHttpServletResponse silent = send(officer, approval(form, "90", " "));
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(silent.getContentAsString()).contains("reason-error", "value=\"90\"");
        assertThat(send(officer, approval(form, "-1", "more classes")).getContentAsString())
                .contains("seats-error");
        assertThat(send(officer, approval(form, "ninety", "more classes")).getContentAsString())
                .contains("seats-error", "value=\"ninety\"");
        assertThat(send(officer, approval(form, "10000", "more classes")).getContentAsString())
                .contains("seats-error");
        assertThat(inForce(season).seats()).isEqualTo(2);
    }

    /** No draw of this version gives a seat to children who are drawn together. */
    @Test
    void neitherAsksForSeatsThatNoDrawGivesNorTakesThem() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String form = plan(season.school(), season);
        assertThat(send(officer, get(form)).getContentAsString()).doesNotContain("加计划", "捆绑");
        assertThat(send(officer, get(PLANS)).getContentAsString()).doesNotContain("加计划");

        send(officer, approval(form, "90", "教发〔2027〕1 号").param("bundleSeats", "3"));

        assertThat(inForce(season))
                .extracting(PlanSummary::seats, PlanSummary::bundleSeats)
                .containsExactly(90, 0);
    }

    @Test
    void bundleSeatsThatWereApprovedBeforeStayAndEveryPageSaysThatNoDrawGivesThem() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        administration.approve(new ApprovePlan(
                season.school(), season.season(), new SeatCount(2), new SeatCount(3), officer.id(), "one class"));
        String form = plan(season.school(), season);
        assertThat(send(officer, get(form)).getContentAsString())
                .contains("加计划 3 人", "现在的派位不使用", "保持不变")
                .doesNotContain("name=\"bundleSeats\"");
        assertThat(Jsoup.parse(send(officer, get(PLANS)).getContentAsString())
                        .select("th:containsOwn(加计划), td:containsOwn(3)"))
                .hasSize(2);
        String code = schools.school(season.school()).orElseThrow().code().value();
        assertThat(send(officer, get("/schools/" + code)).getContentAsString())
                .contains("加计划 3 人", "每个孩子单独派位，没有捆绑派位，不使用这些名额")
                .doesNotContain("只用于多胞胎");

        assertThat(send(officer, approval(form, "90", "教发〔2027〕1 号", "2")).getRedirectedUrl())
                .isEqualTo(PLANS);

        assertThat(inForce(season))
                .extracting(PlanSummary::seats, PlanSummary::bundleSeats)
                .containsExactly(90, 3);
    }

    @Test
    void anOfficerWhoOpenedThePlanBeforeAnotherChangedItTakesNothingBackAndLosesNothingTyped() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String form = plan(season.school(), season);
        SignedIn late = administrator(season);
        String seen = seen(late, form);
        send(administrator(season), approval(form, "120", "教发〔2027〕1 号"));

        for (String stale : new String[] {seen, "", "-1", "99999999999"}) {
            MockHttpServletResponse refused = send(late, approval(form, "2", "教发〔2027〕2 号", stale));
            assertThat(refused.getStatus()).isEqualTo(409);
            assertThat(refused.getContentAsString())
                    .contains("内容已有修改", "重新打开本页", "现行计划 120 人", "教发〔2027〕2 号")
                    .contains("name=\"seen\" value=\"" + stale + "\"");
        }
        assertThat(inForce(season).seats()).isEqualTo(120);

        assertThat(send(late, approval(form, "124", "教发〔2027〕2 号", seen(late, form)))
                        .getRedirectedUrl())
                .isEqualTo(PLANS);
        assertThat(inForce(season).seats()).isEqualTo(124);
    }

    @Test
    void X01_aFrozenPlanSaysSoAndStaysAsItIs() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String form = plan(season.school(), season);
        administration.freeze(season.school(), season.season());

        assertThat(send(officer, get(PLANS)).getContentAsString()).contains("已锁定");
        assertThat(send(officer, get(form)).getContentAsString())
                .contains("派位名单已经锁定")
                .doesNotContain("name=\"seats\"");
        MockHttpServletResponse refused = send(officer, approval(form, "90", "more classes"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("招生计划不能再改");
        assertThat(inForce(season).seats()).isEqualTo(2);
    }

    @Test
    void ACL_05_showsAnAdministratorOfAnotherDistrictNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        OpenSeason elsewhere = fixtures.openSeason();
        SignedIn stranger = administrator(elsewhere);

        assertThat(send(stranger, get(plan(season.school(), season))).getStatus())
                .isEqualTo(404);
        assertThat(send(stranger, approval(plan(season.school(), season), "90", "mine"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(stranger, approval(plan(season.school(), elsewhere), "90", "mine"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(inForce(season).seats()).isEqualTo(2);
        assertThat(schools.plan(season.school(), elsewhere.season())).isEmpty();
    }

    @Test
    void ACL_11_whoHoldsTheDrawCannotChangeItsSeats() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String form = plan(season.school(), season);
        for (Role role : new Role[] {Role.LOTTERY_ADMINISTRATOR, Role.WITNESS, Role.DISTRICT_REVIEWER}) {
            SignedIn officer = officer(role, season);
            assertThat(send(officer, get(PLANS)).getStatus()).isEqualTo(403);
            assertThat(send(officer, approval(form, "90", "more")).getStatus()).isEqualTo(403);
        }
        assertThat(inForce(season).seats()).isEqualTo(2);
    }

    private String seen(SignedIn officer, String form) throws Exception {
        return Jsoup.parse(send(officer, get(form)).getContentAsString())
                .select("input[name=seen]")
                .val();
    }

    private PlanSummary inForce(OpenSeason season) {
        return schools.plan(season.school(), season.season()).orElseThrow();
    }

    private static String plan(SchoolId school, OpenSeason season) {
        return PLANS + "/" + school + "/plans/" + season.season();
    }

    /** An account that exists: the corner of the page shows its name. */
    private SignedIn administrator(OpenSeason season) {
        AccountId account = staff.create(
                        IdentityFixtures.officerOf(season.district()),
                        IdentityFixtures.administrator(season.district()))
                .account();
        return SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
    }

    private static SignedIn officer(Role role, OpenSeason season) {
        return SignedIn.staff(new AccountId(UUID.randomUUID()), ScopedRole.in(role, season.district()));
    }

    private static MockHttpServletRequestBuilder approval(String form, String seats, String reason) {
        return approval(form, seats, reason, ONCE);
    }

    private static MockHttpServletRequestBuilder approval(String form, String seats, String reason, String seen) {
        return post(form).param("seats", seats).param("reason", reason).param("seen", seen);
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
