package cn.sunshine.enrollment.school.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A school that was closed: until somebody says that it does not enroll, no family of its stage can register. */
@ApplicationTest
class ParticipationPageTests {

    private static final String LIST = "/district/schools";

    @Autowired
    OfficersDesk desk;

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SchoolQueries schools;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    AuditQueries audit;

    private OpenSeason season;
    private SchoolId closed;
    private SignedIn administrator;
    private String page;

    @BeforeEach
    void aSchoolThatWasClosed() {
        season = fixtures.openSeason();
        closed = fixtures.schoolWithoutPlan(season, Stage.PRIMARY, new PlaceName("旧校", "Old School"));
        in(season, closed);
    }

    @Test
    void theAdministratorSaysWhyAndEverybodyReadsItAndSinceWhen() throws Exception {
        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isFalse();
        assertThat(desk.open(LIST, administrator).select("main a[href='" + page + "']"))
                .hasSize(1);
        assertThat(publicPage("zh")).contains("尚未公布").doesNotContain("不招生。");

        assertThat(decline("改建校舍（教〔2027〕3号）", "0").getRedirectedUrl()).isEqualTo(LIST);

        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isTrue();
        assertThat(publicPage("zh"))
                .contains("2027 年不招生。原因：改建校舍（教〔2027〕3号）（自", "起公布")
                .doesNotContain("尚未公布");
        assertThat(publicPage("en")).contains("takes no children in 2027", "public since");
        String district = browser.perform(
                        get("/districts/" + season.township().value().substring(0, 6)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(district).select("tr:contains(旧校)").text()).contains("本季不招生");
        assertThat(desk.open(LIST, administrator).select("tr:contains(旧校)").text())
                .contains("本季不招生")
                .doesNotContain("核准");
        assertThat(desk.open("/district/schools/" + closed + "/plans/" + season.season(), administrator)
                        .select("main .notice")
                        .text())
                .contains("本季不招生", "改建校舍");
        assertThat(audit.page(AuditSearch.newest(AuditChain.of(season.district()), 5)))
                .extracting(AuditEntry::action)
                .contains("school.decline-season");
    }

    @Test
    void itIsTakenBackUntilRegistrationOpens() {
        OpenSeason held = fixtures.openSeason(new PublicityDays(7));
        in(held, held.privateSchool());
        decline("改建", "0");
        Document shown = desk.open(page, administrator);
        assertThat(shown.select("main .notice").text()).contains("原因：改建");
        assertThat(shown.select("main form").attr("action")).isEqualTo(page + "/resumption");

        assertThat(desk.submit(page + "/resumption", administrator, "seen", "1").getRedirectedUrl())
                .isEqualTo(LIST);

        assertThat(schools.participation(closed, held.season()).absence()).isNull();
        assertThat(audit.page(AuditSearch.newest(AuditChain.of(held.district()), 5)))
                .extracting(AuditEntry::action)
                .contains("school.resume-season");
    }

    @Test
    void onceRegistrationHasOpenedItIsNotTakenBackAndThePageSaysWhy() {
        decline("改建", "0");

        MockHttpServletResponse refused = desk.submit(page + "/resumption", administrator, "seen", "1");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(refused).select(".error-summary").text()).contains("报名已经开放");
        assertThat(schools.participation(closed, season.season()).absence()).isNotNull();
    }

    @Test
    void aSchoolToWhichHomesBelongStaysAndThePageSaysWhatToDo() {
        OpenSeason held = fixtures.openSeason(new PublicityDays(7));
        in(held, held.school());

        MockHttpServletResponse refused = decline("改建", "0");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(refused).select(".error-summary").text()).contains("划给别的学校");
        assertThat(OfficersDesk.page(refused).select("#reason").val()).isEqualTo("改建");
    }

    @Test
    void whoAsksOfSuchASchoolReadsItBeforeAndFindsTheCatchment() {
        OpenSeason held = fixtures.openSeason(new PublicityDays(7));
        in(held, held.school());

        Document shown = desk.open(page, administrator);
        assertThat(shown.select("main .notice").text()).contains("划片规则", "划片发布人员", "划给别的学校");
        assertThat(shown.select("main form button, #reason")).isEmpty();
        assertThat(shown.select("main .notice a")).as("he may not open it").isEmpty();

        administrator = SignedIn.staff(
                administrator.id(),
                ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, held.district()),
                ScopedRole.in(Role.CATCHMENT_PUBLISHER, held.district()));
        String rules = "/district/catchment/" + held.season() + "/schools/" + held.school();
        assertThat(desk.open(page, administrator).select("main .notice a").eachAttr("href"))
                .containsExactly(rules);
        assertThat(desk.open(rules, administrator).select("form[action$=/remove]"))
                .isNotEmpty();
    }

    @Test
    void onceRegistrationHasOpenedThePageSaysSoAndOffersNothing() {
        OpenSeason open = fixtures.openSeason();
        in(open, open.privateSchool());

        Document shown = desk.open(page, administrator);
        assertThat(shown.select("main .notice").text()).contains("报名已经开放");
        assertThat(shown.select("main form button, #reason")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "改\u200b建"})
    void withoutAReasonThatEverybodyCanReadNothingIsSaid(String reason) {
        MockHttpServletResponse refused = decline(reason, "0");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(refused).select("#reason-error").text()).contains("最多 200 字");
        assertThat(OfficersDesk.page(refused).select(".error-summary a[href=#reason]"))
                .hasSize(1);
        assertThat(schools.participation(closed, season.season()).absence()).isNull();
    }

    @Test
    void whoOpenedThePageBeforeAnotherSaidItTakesNothingBackAndLosesNothingTyped() {
        decline("改建", "0");

        MockHttpServletResponse refused = decline("停办", "0");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(OfficersDesk.page(refused).select(".error-summary").text()).contains("内容已有修改");
        assertThat(OfficersDesk.page(refused).select("#reason").val()).isEqualTo("停办");
        assertThat(decline("改建", "0").getRedirectedUrl()).as("pressed twice").isEqualTo(LIST);
    }

    private void in(OpenSeason where, SchoolId school) {
        closed = school;
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, where.district());
        page = "/district/schools/" + school + "/participation/" + where.season();
    }

    private MockHttpServletResponse decline(String reason, String seen) {
        return desk.submit(page, administrator, "reason", reason, "seen", seen);
    }

    private String publicPage(String language) throws Exception {
        return browser.perform(
                        get("/schools/" + schools.school(closed).orElseThrow().code())
                                .cookie(new Cookie("lang", language)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
