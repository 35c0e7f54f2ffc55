package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.Stage;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PrepareDrawPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    LotteryQueries draws;

    @Test
    void saysBesideEachEmptyListAndInTheSummaryWhomToChoose() {
        OpenSeason season = fixtures.openSeason();
        SignedIn lottery = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());

        Document page = desk.send(
                "/district/lottery/prepare",
                lottery,
                "season",
                season.season().toString(),
                "school",
                season.school().toString(),
                "first",
                "",
                "second",
                "",
                "third",
                "",
                "firstTitle",
                "公证员",
                "sentence",
                "四位家长在现场掷 20 个十面骰子");

        assertThat(page.select("#first-error").text()).contains("请选择第一位秘密持有人");
        assertThat(page.select("#second-error").text()).contains("请选择第二位秘密持有人");
        assertThat(page.select("#third-error").text()).contains("请选择第三位秘密持有人");
        assertThat(page.select(".error-summary a[href=#first]").text()).isEqualTo("请选择第一位秘密持有人");
        assertThat(page.select(".error-summary a[href=#secondTitle]").text()).isEqualTo("请填写第二位的公开称谓");
        assertThat(page.select("[name=firstTitle]").val()).isEqualTo("公证员");
    }

    @Test
    void saysBesideEachLineThatCouldNotBePublishedWhatItsFormIsAndKeepsIt() {
        OpenSeason season = fixtures.openSeason();
        SignedIn lottery = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());

        Document page = prepare(season, lottery, "\u00a0", "公证\u200b员", "员".repeat(41), "掷 20 个\u202e骰子");

        assertThat(page.select("#firstTitle-error").text()).contains("称谓应为 1 到 40 个字");
        assertThat(page.select("#secondTitle-error").text()).contains("看不见的字符");
        assertThat(page.select("#thirdTitle-error").text()).contains("称谓应为 1 到 40 个字");
        assertThat(page.select("#sentence-error").text()).contains("6 到 200 个字", "看不见的字符");
        assertThat(page.select("#sentence").text()).isEqualTo("掷 20 个\u202e骰子");
        assertThat(page.select(".error-summary a[href=#sentence]").text()).contains("请用一句话写清来源");
    }

    @Test
    void takesBlanksAroundWhatIsPublishedOff() {
        OpenSeason season = fixtures.openSeason();
        SignedIn lottery = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());

        prepare(season, lottery, "\u00a0公证员", "家长代表\u3000", "教育局", "\u3000四位家长掷 20 个骰子\u00a0");

        DrawView draw = draws.draws(season.district()).get(0);
        assertThat(draw.entropySource()).isEqualTo("四位家长掷 20 个骰子");
        assertThat(draw.officers()).extracting(DrawOfficer::title).containsExactly("公证员", "家长代表", "教育局");
    }

    @Test
    void asksForTheFormOfTheNumbersWhereANationalDrawFollows() {
        OpenSeason season = fixtures.openSeason();
        SignedIn lottery = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());

        Document without = from(season, lottery, "双色球第 2026100 期", "nationalDraw", "true");
        Document two = from(season, lottery, "双色球 00 00 + 00，或 00 00", "nationalDraw", "true");
        Document dice = from(season, lottery, "掷 20 个骰子，按 00 00 记录");

        assertThat(without.select("#sentence-hint").text()).contains("00 00 00 00 00 00 + 00");
        assertThat(without.select("#sentence-error").text()).contains("写定号码的格式", "00 00 00 00 00 00 + 00");
        assertThat(two.select("#sentence-error").text()).contains("只写一个");
        assertThat(dice.select("#sentence-error").text()).contains("没有勾选");
        assertThat(draws.draws(season.district())).isEmpty();
    }

    @Test
    void putsTheFormIntoShapeBeforeItIsCommittedTo() {
        OpenSeason season = fixtures.openSeason();
        SignedIn lottery = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());

        from(season, lottery, "双色球第 2026100 期，按 ００　00  00 00 00 00＋00 记录", "nationalDraw", "true");

        DrawView draw = draws.draws(season.district()).get(0);
        assertThat(draw.entropySource()).isEqualTo("双色球第 2026100 期，按 00 00 00 00 00 00 + 00 记录");
        assertThat(draw.form()).isEqualTo("00 00 00 00 00 00 + 00");
    }

    /** 200 characters as typed, and 202 in shape. */
    @Test
    void measuresTheSentenceAsItWillBePublic() {
        OpenSeason season = fixtures.openSeason();
        SignedIn lottery = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());

        Document page = from(season, lottery, "球".repeat(195) + "00+00", "nationalDraw", "true");

        assertThat(page.select("#sentence-error").text()).contains("6 到 200 个字");
        assertThat(draws.draws(season.district())).isEmpty();
    }

    private Document from(OpenSeason season, SignedIn lottery, String sentence, String... more) {
        return prepare(season, lottery, "公证员", "家长代表", "教育局", sentence, more);
    }

    @Test
    void saysWhoApprovesThePlanThatADrawIsPreparedFrom(@Autowired SeasonAdministration seasons) {
        OpenSeason season = fixtures.openSeason();
        SignedIn lottery = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
        SeasonId withoutPlans = seasons.announce(new AnnounceSeason(
                season.district(),
                new AcademicYear(2028),
                Stage.PRIMARY,
                new BirthWindow(RegistrationFixtures.BORN_FROM, RegistrationFixtures.BORN_TO),
                new PublicityDays(0),
                new DrawNotice(0)));
        OpenSeason next = new OpenSeason(
                season.district(),
                season.township(),
                withoutPlans,
                season.school(),
                season.otherSchool(),
                season.privateSchool());

        Document page = prepare(next, lottery, "公证员", "家长代表", "教育局", "四位家长掷 20 个骰子");

        assertThat(page.select(".error-summary").text())
                .contains("招生计划还没有批准", "请区级管理员批准")
                .doesNotContain("中止", "改动");
        assertThat(draws.draws(season.district())).isEmpty();
    }

    private Document prepare(
            OpenSeason season,
            SignedIn lottery,
            String first,
            String second,
            String third,
            String sentence,
            String... more) {
        String[] form = {
            "season",
            season.season().toString(),
            "school",
            season.school().toString(),
            "first",
            holder(season),
            "second",
            holder(season),
            "third",
            holder(season),
            "firstTitle",
            first,
            "secondTitle",
            second,
            "thirdTitle",
            third,
            "sentence",
            sentence
        };
        String[] all = Stream.concat(Stream.of(form), Stream.of(more)).toArray(String[]::new);
        return desk.send("/district/lottery/prepare", lottery, all);
    }

    /** Holds a role of draws for good: only such officers are on the lists. */
    private String holder(OpenSeason season) {
        SignedIn witness = desk.officer(Role.WITNESS, season.district());
        staff.grant(
                witness.id(),
                ScopedRole.in(Role.WITNESS, season.district()),
                desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district()));
        return witness.id().toString();
    }
}
