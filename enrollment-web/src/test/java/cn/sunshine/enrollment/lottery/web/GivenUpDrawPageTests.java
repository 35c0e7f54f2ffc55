package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.CeremonySteps;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draw with a national result is given up while that is still to come: what was done by then stays done, and public. */
@ApplicationTest
class GivenUpDrawPageTests {

    private static final String ROLL = "锁定名单";
    private static final String COMMITMENTS = "提交承诺，公布清单";
    private static final String DICE = "掷骰子";
    private static final String SECRETS = "公开秘密";

    @Autowired
    OfficersDesk desk;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    CeremonySteps steps;

    @SuppressWarnings("NullAway.Init")
    private SignedIn administrator;

    @SuppressWarnings("NullAway.Init")
    private DrawId draw;

    @BeforeEach
    void everybodyHasCommitted(@Autowired RollFreeze freeze) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
        draw = ceremonies.prepared(season, true);
        freeze.freeze(draw);
        ceremonies
                .officers(draw)
                .forEach(holder -> steps.commit(draw, holder.account(), ceremonies.commitment(draw, holder)));
    }

    @Test
    void showsNoDiceWhereNoneWereThrown() {
        giveUp();

        assertThat(done()).containsExactly(ROLL, COMMITMENTS);
    }

    @Test
    void showsThatTheDiceWereThrown() {
        steps.throwDice(draw, CeremonyFixtures.DICE);
        giveUp();

        assertThat(done()).containsExactly(ROLL, COMMITMENTS, DICE);
    }

    @Test
    void showsThatTheSecretsWereOpenedAndThatNothingWasDrawnNationally() {
        steps.throwDice(draw, CeremonyFixtures.DICE);
        ceremonies.officers(draw).forEach(holder -> steps.reveal(draw, holder.account(), ceremonies.secret(holder)));
        giveUp();

        assertThat(done()).containsExactly(ROLL, COMMITMENTS, DICE, SECRETS);
    }

    private void giveUp() {
        String console = "/district/lottery/" + draw;
        assertThat(desk.send(console + "/abortion", administrator, "abortReason", "体彩中心当日停止开奖")
                        .select(".error-summary"))
                .isEmpty();
    }

    private List<String> done() {
        return desk.open("/draws/" + draw, administrator)
                .select(".ceremony li.step-done .timeline-title > span:not(.visually-hidden)")
                .eachText();
    }
}
