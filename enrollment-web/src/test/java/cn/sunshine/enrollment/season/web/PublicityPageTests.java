package cn.sunshine.enrollment.season.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** 300 typed for 30: registration would be held for most of a year, and no second season can be announced. */
@ApplicationTest
class PublicityPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    AuditQueries audit;

    private OpenSeason season;
    private SignedIn administrator;
    private String page;

    @BeforeEach
    void aSeasonWithMistypedDays() {
        season = fixtures.openSeason(new PublicityDays(300));
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        page = "/district/season/" + season.season() + "/publicity";
    }

    @Test
    void theAdministratorPutsThemRightOnRecord() {
        assertThat(desk.open("/district/season", administrator).select("main a[href='" + page + "']"))
                .hasSize(1);
        assertThat(desk.open(page, administrator).select("#publicityDays").val())
                .isEqualTo("300");
        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isFalse();

        assertThat(send("０", seen()).getRedirectedUrl()).isEqualTo("/district/season");

        assertThat(days()).isZero();
        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isTrue();
        assertThat(desk.open("/district/season", administrator).select("main").text())
                .contains("公布满 0 天");
        assertThat(audit.page(AuditSearch.newest(AuditChain.of(season.district()), 5)))
                .extracting(AuditEntry::action)
                .contains("season.set-publicity-days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "三十", "366", "-1", "3-0"})
    void whatIsNoNumberOfDaysIsSaidBesideTheFieldAndChangesNothing(String typed) {
        MockHttpServletResponse refused = send(typed, seen());

        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = OfficersDesk.page(refused);
        assertThat(form.select("#publicityDays-error").text()).contains("0 到 365");
        assertThat(form.select(".error-summary a[href=#publicityDays]")).hasSize(1);
        assertThat(form.select("#publicityDays").val()).isEqualTo(typed);
        assertThat(days()).isEqualTo(300);
    }

    @Test
    void whoOpenedThePageBeforeAnotherChangedTheSeasonTakesNothingBackAndLosesNothingTyped() {
        String before = seen();
        send("30", before);

        MockHttpServletResponse refused = send("3", before);

        assertThat(refused.getStatus()).isEqualTo(409);
        Document form = OfficersDesk.page(refused);
        assertThat(form.select(".error-summary").text()).contains("内容已有修改");
        assertThat(form.select("#publicityDays").val()).isEqualTo("3");
        assertThat(days()).isEqualTo(30);
        assertThat(send("30", before).getRedirectedUrl())
                .as("a button pressed twice")
                .isEqualTo("/district/season");
    }

    @Test
    void ACL_14_onceAFamilyHasSubmittedTheDaysStayAndThePageSaysSo(@Autowired ApplicationWithdrawal withdrawal) {
        OpenSeason open = fixtures.openSeason();
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, open.district());
        season = open;
        page = "/district/season/" + open.season() + "/publicity";
        AccountId family = fixtures.guardian();
        ApplicationId id = fixtures.draft(open, family);
        assertThat(desk.open(page, administrator).select("#publicityDays"))
                .as("a draft binds nobody")
                .hasSize(1);
        fixtures.submit(id, family);
        withdrawal.withdraw(id, family);

        Document shown = desk.open(page, administrator);
        assertThat(shown.select("#publicityDays")).isEmpty();
        assertThat(shown.select("main .notice").text()).contains("已经有家庭提交报名", "0 天");
        MockHttpServletResponse refused = send("30", seen());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(refused).select(".error-summary").text()).contains("不能再改");
        assertThat(days()).isZero();
    }

    @Test
    void ACL_05_theSeasonOfAnotherDistrictLooksAbsent() {
        page = "/district/season/" + fixtures.openSeason().season() + "/publicity";

        assertThat(send("30", "0").getStatus()).isEqualTo(404);
        assertThat(desk.open(page, administrator).select("#publicityDays")).isEmpty();
    }

    private MockHttpServletResponse send(String days, String seen) {
        return desk.submit(page, administrator, "publicityDays", days, "seen", seen);
    }

    private String seen() {
        return Integer.toString(summary().version());
    }

    private int days() {
        return summary().publicity().value();
    }

    private SeasonSummary summary() {
        return seasons.season(season.season()).orElseThrow();
    }
}
