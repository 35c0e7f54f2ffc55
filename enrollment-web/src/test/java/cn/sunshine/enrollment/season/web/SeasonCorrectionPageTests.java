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
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A season announced for the wrong children, or for a wrong year: no second one of its year and stage can be announced. */
@ApplicationTest
class SeasonCorrectionPageTests {

    private static final String CALENDAR = "/district/season";

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonAdministration administration;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    AuditQueries audit;

    private OpenSeason used;
    private SeasonId ahead;
    private SignedIn administrator;
    private String births;
    private String withdrawal;

    @BeforeEach
    void aSeasonThatNobodyUses() {
        used = fixtures.openSeason();
        ahead = administration.announce(new AnnounceSeason(
                used.district(),
                new AcademicYear(2029),
                Stage.PRIMARY,
                new BirthWindow(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31)),
                new PublicityDays(7),
                new DrawNotice(0)));
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, used.district());
        births = CALENDAR + "/" + ahead + "/births";
        withdrawal = CALENDAR + "/" + ahead + "/withdrawal";
    }

    @Test
    void theAdministratorPutsBirthDatesRightOnRecord() {
        Document calendar = desk.open(CALENDAR, administrator);
        assertThat(calendar.select("main a[href='" + births + "'], main a[href='" + withdrawal + "']"))
                .hasSize(2);
        assertThat(calendar.select("main").text()).contains("2022年9月1日 至 2023年8月31日 出生");
        assertThat(desk.open(births, administrator)
                        .select("[name='bornFrom.year']")
                        .val())
                .isEqualTo("2022");

        assertThat(send("2022", "2023", "12", "0").getRedirectedUrl()).isEqualTo(CALENDAR);

        assertThat(window()).isEqualTo(new BirthWindow(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 12, 31)));
        assertThat(actions()).contains("season.set-birth-window");
    }

    @Test
    void agesThatDoNotFitTheStageAreNamedBesideTheField() {
        MockHttpServletResponse refused = send("2012", "2013", "8", "0");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = OfficersDesk.page(refused);
        assertThat(form.select("#bornFrom-error").text()).contains("2029 年 8 月 31 日", "16 至 16 周岁", "5 至 8 周岁");
        assertThat(form.select(".error-summary a[href^='#bornFrom']")).hasSize(1);
        assertThat(form.select("[name='bornFrom.year']").val()).isEqualTo("2012");
        assertThat(OfficersDesk.page(send("2012", "2023", "8", "0"))
                        .select("#bornTo-error")
                        .text())
                .contains("132 个月", "6 到 24 个月");
        assertThat(window().first()).isEqualTo(LocalDate.of(2022, 9, 1));
    }

    @Test
    void theSameIsSaidWhereASeasonIsAnnounced() {
        Document form = OfficersDesk.page(desk.submit(
                CALENDAR + "/new",
                administrator,
                "district",
                used.district().toString(),
                "year",
                "2028",
                "stage",
                "PRIMARY",
                "bornFrom.year",
                "2011",
                "bornFrom.month",
                "9",
                "bornFrom.day",
                "1",
                "bornTo.year",
                "2012",
                "bornTo.month",
                "8",
                "bornTo.day",
                "31",
                "publicityDays",
                "7",
                "drawNotice",
                "24"));

        assertThat(form.select("#bornFrom-error").text()).contains("2028 年 8 月 31 日", "16 至 16 周岁");
        assertThat(seasons.seasons(used.district())).hasSize(2);
    }

    @Test
    void whoOpenedThePageBeforeAnotherPutItRightTakesNothingBackAndLosesNothingTyped() {
        send("2022", "2023", "12", "0");

        MockHttpServletResponse refused = send("2022", "2023", "10", "0");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(OfficersDesk.page(refused).select(".error-summary").text()).contains("内容已有修改");
        assertThat(OfficersDesk.page(refused).select("[name='bornTo.month']").val())
                .isEqualTo("10");
        assertThat(desk.submit(withdrawal, administrator, "sure", "true", "seen", "0")
                        .getStatus())
                .isEqualTo(409);
        assertThat(seasons.season(ahead)).isPresent();
    }

    @Test
    void ACL_14_onceAFamilyHasBegunAnApplicationTheDatesStayAndThePageSaysSo() {
        fixtures.draft(used, fixtures.guardian());
        births = CALENDAR + "/" + used.season() + "/births";

        Document shown = desk.open(births, administrator);
        assertThat(shown.select("main .notice").text()).contains("不能再改");
        assertThat(shown.select("main button")).isEmpty();
        String seen =
                Integer.toString(seasons.season(used.season()).orElseThrow().version());
        assertThat(send("2020", "2021", "12", seen).getStatus()).isEqualTo(422);
    }

    @Test
    void aSeasonThatNothingUsesIsWithdrawnAfterATickOnRecord() {
        assertThat(desk.open(withdrawal, administrator)
                        .select("label[for=sure]")
                        .text())
                .contains("2029 年小学");
        MockHttpServletResponse unticked = desk.submit(withdrawal, administrator, "seen", "0");
        assertThat(unticked.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(unticked).select("#sure-error")).hasSize(1);

        assertThat(desk.submit(withdrawal, administrator, "sure", "true", "seen", "0")
                        .getRedirectedUrl())
                .isEqualTo(CALENDAR + "?withdrawn");

        assertThat(seasons.season(ahead)).isEmpty();
        assertThat(actions()).contains("season.withdraw");
        String inUse = CALENDAR + "/" + used.season() + "/withdrawal";
        assertThat(desk.open(inUse, administrator).select("main .notice").text())
                .contains("不能撤销");
        String seen =
                Integer.toString(seasons.season(used.season()).orElseThrow().version());
        assertThat(desk.submit(inUse, administrator, "sure", "true", "seen", seen)
                        .getStatus())
                .isEqualTo(422);
        assertThat(seasons.season(used.season())).isPresent();
    }

    /** Without a script the browser shows the answer to the second press and drops the first. */
    @Test
    void whoWithdrawsASeasonWithTwoPressesOrAfterAColleagueIsToldThatItIsDone() {
        SignedIn colleague = desk.officer(Role.DISTRICT_ADMINISTRATOR, used.district());
        withdraw(withdrawal, colleague);

        for (int press = 1; press <= 2; press++) {
            assertThat(withdraw(withdrawal, administrator).getRedirectedUrl()).isEqualTo(CALENDAR + "?withdrawn");
        }
        assertThat(desk.open(CALENDAR + "?withdrawn=", administrator)
                        .select("main .notice[role=status]")
                        .text())
                .isEqualTo("招生年度已撤销。");
        assertThat(desk.open(CALENDAR, administrator).select("main .notice[role=status]"))
                .isEmpty();
        assertThat(actions()).filteredOn("season.withdraw"::equals).hasSize(1);
    }

    @Test
    void ACL_05_whatAnotherDistrictWithdrewLooksLikeNothing() {
        withdraw(withdrawal, administrator);
        SignedIn stranger =
                desk.officer(Role.DISTRICT_ADMINISTRATOR, fixtures.openSeason().district());

        assertThat(withdraw(withdrawal, stranger).getStatus()).isEqualTo(404);
        assertThat(withdraw(CALENDAR + "/" + UUID.randomUUID() + "/withdrawal", administrator)
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse withdraw(String page, SignedIn officer) {
        return desk.submit(page, officer, "sure", "true", "seen", "0");
    }

    private MockHttpServletResponse send(String fromYear, String toYear, String toMonth, String seen) {
        return desk.submit(
                births,
                administrator,
                "bornFrom.year",
                fromYear,
                "bornFrom.month",
                "9",
                "bornFrom.day",
                "1",
                "bornTo.year",
                toYear,
                "bornTo.month",
                toMonth,
                "bornTo.day",
                "31",
                "seen",
                seen);
    }

    private BirthWindow window() {
        return seasons.season(ahead).orElseThrow().birthWindow();
    }

    private List<String> actions() {
        return audit.page(AuditSearch.newest(AuditChain.of(used.district()), 5)).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
