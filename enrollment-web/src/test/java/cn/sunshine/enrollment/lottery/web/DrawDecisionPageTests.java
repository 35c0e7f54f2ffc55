package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.lottery.service.PrepareDraw;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the administrator of a district's draws decides: the roll, everybody's admission, the release; and the board. */
@ApplicationTest
class DrawDecisionPageTests {

    private static final String BOARD = "/district/lottery";

    @Autowired
    OfficersDesk desk;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    SeasonAdministration seasons;

    @Autowired
    SchoolAdministration schools;

    @Autowired
    RegistrationFixtures registration;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private SignedIn administrator;

    @BeforeEach
    void aDistrict() {
        season = ceremonies.seasonWithApproved(1);
        administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
    }

    @Test
    void freezesAndAdmitsOnlyWhenItIsTickedThatThisIsForGood() {
        registration.approved(season, registration.guardian());
        String console = BOARD + "/" + ceremonies.prepared(season, false);

        Document page = desk.open(console, administrator);
        assertThat(page.select("label[for=freezeSure]").text()).contains("果园小学", "共 2 名孩子", "都不能再改");
        assertThat(page.select("label[for=admitSure]").text()).contains("果园小学", "2 名孩子全部录取", "不能撤销");
        assertThat(desk.openInEnglish(console, administrator).select("main").text())
                .contains("has 2 children", "this cannot be undone");

        assertAsksForTheTick(desk.send(console + "/freeze", administrator), "freezeSure");
        assertAsksForTheTick(desk.send(console + "/full-admission", administrator, "freezeSure", "true"), "admitSure");
        assertThat(desk.open(console, administrator).select("h2").text()).contains("已准备");

        registration.approved(season, registration.guardian());
        assertThat(desk.open(console, administrator).select("#admitSure"))
                .as("three children, two seats")
                .isEmpty();
        desk.send(console + "/freeze", administrator, "freezeSure", "true", "seen", "3");
        assertThat(desk.open(console, administrator).select("h2").text()).contains("名单已锁定");
    }

    @Test
    void offersFirstWhatIsDueAndSaysWhatTheOtherIsFor() {
        String console = BOARD + "/" + ceremonies.prepared(season, false);

        Document enough = desk.open(console, administrator);
        assertThat(steps(enough)).containsExactly(console + "/full-admission", console + "/freeze");
        assertThat(enough.select(".ceremony-step").text())
                .contains("下一步：全部录取", "审核通过 1 人，招生计划 2 人", "只用于派位")
                .doesNotContain("下一步：锁定派位名单");
        assertThat(enough.select(".ceremony li")).isNotEmpty().allMatch(step -> step.hasClass("step-ahead"));
        assertThat(desk.openInEnglish(console, administrator)
                        .select(".ceremony-step")
                        .text())
                .contains("Next: admit all", "Only for a draw")
                .doesNotContain("Next: freeze");

        registration.approved(season, registration.guardian());
        registration.approved(season, registration.guardian());
        Document tooMany = desk.open(console, administrator);
        assertThat(steps(tooMany)).containsExactly(console + "/freeze");
        assertThat(tooMany.select(".ceremony li[aria-current]").text()).contains("锁定名单");
        assertThat(tooMany.select(".ceremony-step").text())
                .contains("下一步：锁定派位名单")
                .doesNotContain("全部录取");
    }

    /** Who watches takes no step: the page tells what is due, and by whose count. */
    @Test
    void tellsAWitnessTheSameOfWhatIsDue() {
        SignedIn witness = desk.officer(Role.WITNESS, season.district());
        Document page = desk.open(BOARD + "/" + ceremonies.prepared(season, false), witness);
        assertThat(page.select(".ceremony-step").text()).contains("下一步：全部录取");
        assertThat(steps(page)).isEmpty();
    }

    private static List<String> steps(Document page) {
        return page.select(".ceremony-step form").eachAttr("action");
    }

    private static void assertAsksForTheTick(Document page, String box) {
        assertThat(page.select(".error-summary a[href=#" + box + "]").text()).contains("请先勾选");
        assertThat(page.select("#" + box + "-error").text()).contains("请先勾选");
    }

    @Test
    void aDrawWhosePlanChangedSaysThatItIsGivenUpAndPreparedAnewAndThatHelps() {
        DrawId prepared = ceremonies.prepared(season, false);
        String console = BOARD + "/" + prepared;
        schools.approve(new ApprovePlan(
                season.school(), season.season(), new SeatCount(9), SeatCount.NONE, administrator.id(), "one class"));

        for (String[] step : new String[][] {{"/freeze", "freezeSure"}, {"/full-admission", "admitSure"}}) {
            Document refused = desk.send(console + step[0], administrator, step[1], "true", "seen", "1");
            assertThat(refused.select(".error-summary").text())
                    .contains("招生计划有改动", "中止本次派位", "重新准备派位")
                    .doesNotContain("核对", "批准");
            assertThat(refused.select("#abortReason")).hasSize(1);
        }

        desk.send(console + "/abortion", administrator, "abortReason", "招生计划有改动");
        DrawId anew = ceremonies.prepared(season, false);
        assertThat(desk.send(BOARD + "/" + anew + "/freeze", administrator, "freezeSure", "true", "seen", "1")
                        .select(".error-summary"))
                .isEmpty();
    }

    @Test
    void saysWhatToDoWhereFamiliesCouldNotAnswerTheResult() {
        String drawn = BOARD + "/" + ceremonies.drawn(season);
        registration.close(season.season(), PhaseKind.CONFIRMATION);

        assertThat(desk.send(drawn + "/release", administrator)
                        .select(".error-summary")
                        .text())
                .contains("来不及确认", "招生日程");
        assertThat(desk.open(drawn, administrator).select("h2").text()).contains("已计算");
    }

    /** A school draws every year: the board shows each year's draw in its own row. */
    @Test
    void keepsTheDrawsOfTwoYearsApart() {
        DrawId past = ceremonies.frozen(season);
        SeasonId next = seasons.announce(new AnnounceSeason(
                season.district(),
                new AcademicYear(2028),
                Stage.PRIMARY,
                new BirthWindow(RegistrationFixtures.BORN_FROM, RegistrationFixtures.BORN_TO),
                new PublicityDays(0),
                new DrawNotice(0)));
        registration.open(next, PhaseKind.DRAW);
        schools.approve(new ApprovePlan(
                season.school(), next, new SeatCount(2), SeatCount.NONE, administrator.id(), "one class"));

        Document board = desk.open(BOARD, administrator);
        assertThat(board.select("tbody a[href=" + BOARD + "/" + past + "]")).hasSize(1);
        assertThat(board.select("tbody a[href*=prepare][href*=" + next + "]")).hasSize(1);
        assertThat(board.select("h2").eachText()).containsExactly("2028 年小学入学", "2027 年小学入学");
        assertThat(desk.open(
                                board.select("tbody a[href*=prepare][href*=" + next + "]")
                                        .attr("href"),
                                administrator)
                        .select("main")
                        .text())
                .contains("2028 年小学入学", "果园小学");

        DrawId second = preparation.prepare(new PrepareDraw(
                next,
                season.school(),
                EntropySource.of("four parents throw 20 ten-sided dice in the hall", false),
                List.of(
                        holder(Role.WITNESS, "公证员"),
                        holder(Role.WITNESS, "家长代表"),
                        DrawOfficer.of(administrator.id(), "教育局"))));
        assertThat(desk.open(BOARD, administrator)
                        .select("tbody a[href^=" + BOARD + "/]")
                        .eachAttr("href"))
                .contains(BOARD + "/" + past, BOARD + "/" + second);
    }

    private DrawOfficer holder(Role role, String title) {
        return DrawOfficer.of(desk.officer(role, season.district()).id(), title);
    }
}
