package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Everybody reads from when the dice may be thrown, and nobody is offered to record them before. */
@ApplicationTest
class DrawNoticePageTests {

    private static final String DICE = "form[action$=dice]";

    @Autowired
    OfficersDesk desk;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    SeasonAdministration seasons;

    @Autowired
    LotteryQueries draws;

    @Autowired
    JdbcClient jdbc;

    private OpenSeason season;
    private SignedIn administrator;
    private SignedIn witness;

    @BeforeEach
    void aSeasonWhoseDrawsWaitADay() {
        season = ceremonies.seasonWithApproved(1);
        seasons.giveNotice(season.season(), new DrawNotice(24));
        administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
        witness = desk.officer(Role.WITNESS, season.district());
    }

    @Test
    void LOT_02_beforeTheDayIsOverTheConsoleSaysFromWhenAndOffersNoForm() {
        DrawId draw = ceremonies.committed(season);
        Document console = console(draw, administrator);

        assertThat(console.select(".ceremony-step .notice").text()).contains("还不能掷骰子", momentOf(draw), "24 小时");
        assertThat(console.select(DICE)).isEmpty();
        assertThat(console(draw, witness).select(".ceremony-step .notice").text())
                .contains("还不能掷骰子", momentOf(draw));
        assertThat(desk.openInEnglish("/district/lottery/" + draw, administrator)
                        .text())
                .contains("The dice cannot be thrown yet", momentOf(draw), "24 hours");
    }

    @Test
    void LOT_02_diceThatAreSentBeforeAreRefusedWithTheMomentAndNotRecorded() {
        DrawId draw = ceremonies.committed(season);

        MockHttpServletResponse refused = desk.submit(
                "/district/lottery/" + draw + "/dice",
                administrator,
                "typed",
                CeremonyFixtures.DICE,
                "again",
                CeremonyFixtures.DICE);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(OfficersDesk.page(refused).select(".error-summary").text())
                .contains("还不能掷骰子", momentOf(draw), "重新掷");
        assertThat(draws.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.COMMITTED);
    }

    @Test
    void LOT_02_whenTheDayIsOverTheConsoleOffersTheForm() {
        DrawId draw = ceremonies.committed(season);
        letADayPass(draw);

        assertThat(console(draw, administrator).select(DICE)).hasSize(1);
        assertThat(console(draw, witness).select(DICE)).isEmpty();
        assertThat(console(draw, witness).select(".ceremony-step .notice").text())
                .contains(momentOf(draw), "起可以掷骰子")
                .doesNotContain("还不能");
    }

    @Test
    void everybodyReadsOnThePublicPageFromWhenTheDiceMayBeThrown() {
        DrawId draw = ceremonies.frozen(season);
        assertThat(publicPage(draw)).contains("清单公布满 24 小时以后才掷骰子").doesNotContain("最早");
        ceremonies.commit(draw);
        assertThat(publicPage(draw)).contains("还不能掷骰子，最早 " + momentOf(draw));

        letADayPass(draw);

        assertThat(publicPage(draw)).contains(momentOf(draw) + "（北京时间）起可以掷骰子").doesNotContain("还不能");
    }

    @Test
    void whoPreparesADrawReadsTheNoticeThatWillHold() {
        String page = "/district/lottery/prepare?season=" + season.season() + "&school=" + season.school();
        assertThat(desk.open(page, administrator).select("main").text()).contains("清单先公布满 24 小时");

        seasons.giveNotice(season.season(), new DrawNotice(0));

        assertThat(desk.open(page, administrator).select("main").text()).contains("清单公布以后，就可以掷骰子");
    }

    private Document console(DrawId draw, SignedIn who) {
        return desk.open("/district/lottery/" + draw, who);
    }

    private String publicPage(DrawId draw) {
        return desk.open("/draws/" + draw, administrator).select("main").text();
    }

    private String momentOf(DrawId draw) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(SeasonClock.ZONE)
                .format(Objects.requireNonNull(draws.draw(draw).orElseThrow().diceFrom()));
    }

    /** Nobody moves this clock, so the publication moves. */
    private void letADayPass(DrawId draw) {
        jdbc.sql("update draw set published_at = published_at - interval '1 day' where id = :id")
                .param("id", draw.value())
                .update();
    }
}
