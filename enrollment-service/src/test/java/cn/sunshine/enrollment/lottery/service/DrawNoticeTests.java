package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.draw.SignedHead;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manifest is public for a day before anybody throws a die, counted from the head of the log that holds it. */
@ServiceTest
class DrawNoticeTests {

    private static final DrawNotice A_DAY = new DrawNotice(24);

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    SeasonAdministration seasons;

    @Autowired
    CeremonySteps steps;

    @Autowired
    LotteryQueries queries;

    @Autowired
    DrawLogStore log;

    @Autowired
    JdbcClient jdbc;

    private OpenSeason season;

    @BeforeEach
    void aSeasonWhoseDrawsWaitADay() {
        season = ceremonies.seasonWithApproved(3);
        seasons.giveNotice(season.season(), A_DAY);
    }

    @Test
    void LOT_02_theDiceWaitForADayAfterTheHeadThatHoldsTheManifest() {
        DrawId draw = ceremonies.committed(season);
        SignedHead head = log.heads(season.district()).get(0);

        assertThat(view(draw).diceFrom()).isEqualTo(head.time().plus(Duration.ofDays(1)));
        refusesTheDice(draw);
    }

    @Test
    void LOT_02_theDiceAreThrownWhenTheDayIsOver() {
        DrawId draw = ceremonies.committed(season);
        publishedAgo(draw, Duration.ofDays(1).minusMinutes(2));
        refusesTheDice(draw);

        publishedAgo(draw, Duration.ofDays(1));
        steps.throwDice(draw, CeremonyFixtures.DICE);

        assertThat(view(draw).status()).isEqualTo(DrawStatus.THROWN);
    }

    @Test
    void aDrawThatIsPreparedKeepsItsNoticeWhateverTheSeasonSaysLater() {
        DrawId draw = ceremonies.prepared(season, false);

        seasons.giveNotice(season.season(), new DrawNotice(0));

        assertThat(view(draw).notice()).isEqualTo(A_DAY);
    }

    /** It has no notice, and nobody noted when its manifest was published. */
    @Test
    void theDiceOfADrawOfAnEarlierVersionWaitForNothing() {
        DrawId draw = ceremonies.committed(season);
        jdbc.sql("update draw set notice_hours = 0, published_at = null where id = :id")
                .param("id", draw.value())
                .update();
        assertThat(view(draw).diceFrom()).isNull();

        steps.throwDice(draw, CeremonyFixtures.DICE);

        assertThat(view(draw).status()).isEqualTo(DrawStatus.THROWN);
    }

    private void refusesTheDice(DrawId draw) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> steps.throwDice(draw, CeremonyFixtures.DICE))
                .matches(refused -> refused.reason() == DrawRefusal.NOTICE_NOT_OVER);
        assertThat(view(draw).status()).isEqualTo(DrawStatus.COMMITTED);
    }

    /** Nobody moves this clock, so the publication moves. */
    private void publishedAgo(DrawId draw, Duration since) {
        jdbc.sql("update draw set published_at = :at where id = :id")
                .param("at", java.sql.Timestamp.from(Instant.now().minus(since)))
                .param("id", draw.value())
                .update();
    }

    private DrawView view(DrawId draw) {
        return queries.draw(draw).orElseThrow();
    }
}
