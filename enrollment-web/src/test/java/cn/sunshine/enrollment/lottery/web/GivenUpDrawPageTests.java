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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draw with a national result is given up while that is still to come: what was done by then stays done, and public. */
@ApplicationTest
class GivenUpDrawPageTests {

    private static final String ROLL = "锁定名单";
    private static final String COMMITMENTS = "提交承诺，公布清单";
    private static final String CONSOLE = "/district/lottery/";
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

    /** Who watched the national draw can compute the outcome before anybody types it: so everybody can, for good. */
    @Test
    void everybodyCanComputeWhatIsGivenUpAfterTheSecretsAreOpen() {
        steps.throwDice(draw, CeremonyFixtures.DICE);
        assertThat(publicPage().text())
                .contains("已掷出的骰子： " + CeremonyFixtures.DICE)
                .doesNotContain("任何人都能");
        assertThat(secretsShown()).isZero();
        ceremonies.officers(draw).forEach(holder -> steps.reveal(draw, holder.account(), ceremonies.secret(holder)));
        assertThat(publicPage().text()).contains("开奖以后，任何人都能自己算出结果", CeremonyFixtures.DICE);
        assertThat(secretsShown()).isEqualTo(3);
        assertThat(desk.open(CONSOLE + draw, administrator).select("main").text())
                .contains("中止以后也一直公开");

        giveUp();

        assertThat(publicPage().text())
                .contains("任何人都能算出放弃的是什么结果", "enrollment-lottery-cli.jar draw", CeremonyFixtures.DICE);
        assertThat(publicPage().select("code").eachText())
                .anyMatch(code ->
                        code.startsWith("{\"entropy\":\"" + CeremonyFixtures.DICE + "|00 00 00 00 00 00 + 00\""));
        assertThat(secretsShown()).isEqualTo(3);
        assertThat(publicPage().select(".file-list a").eachText()).contains("reveals.json", "dice.txt");
        assertThat(desk.open(CONSOLE + draw, administrator).select("main").text())
                .contains("任何人都能算出放弃的是什么结果")
                .doesNotContain("没有人可能知道结果");
        assertThat(desk.openInEnglish("/draws/" + draw, administrator)
                        .select("main")
                        .text())
                .contains("anybody can compute which result was given up", "Dice thrown: " + CeremonyFixtures.DICE);
    }

    /** A holder who kept his own back alone knew more than these. */
    @Test
    void whatWasOpenIsPublicAlsoWhereOneSecretIsMissing() {
        steps.throwDice(draw, CeremonyFixtures.DICE);
        ceremonies.officers(draw).stream()
                .limit(2)
                .forEach(holder -> steps.reveal(draw, holder.account(), ceremonies.secret(holder)));
        assertThat(secretsShown()).isZero();

        giveUp();

        assertThat(secretsShown()).isEqualTo(2);
        assertThat(publicPage().text()).contains(CeremonyFixtures.DICE).doesNotContain("任何人都能");
        assertThat(publicPage().select(".file-list a").eachText())
                .contains("dice.txt")
                .doesNotContain("reveals.json");
    }

    private Element publicPage() {
        return desk.open("/draws/" + draw, administrator).expectFirst("main");
    }

    private long secretsShown() {
        Element page = publicPage();
        return ceremonies.officers(draw).stream()
                .filter(holder -> !page.select("[data-hash=" + ceremonies.secret(holder) + "]")
                        .isEmpty())
                .count();
    }

    private void giveUp() {
        assertThat(desk.send(CONSOLE + draw + "/abortion", administrator, "abortReason", "体彩中心当日停止开奖")
                        .select(".error-summary"))
                .isEmpty();
    }

    private List<String> done() {
        return desk.open("/draws/" + draw, administrator)
                .select(".ceremony li.step-done .timeline-title > span:not(.visually-hidden)")
                .eachText();
    }
}
