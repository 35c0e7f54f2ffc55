package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two steps of one ceremony, taken by two people at the same moment: one comes first, and the other is told. */
@ServiceTest
class StepsAtOnceTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    LotteryQueries draws;

    @Autowired
    TransactionTemplate transaction;

    /** Where nothing but dice is drawn, who sees them could work the outcome out, and throw it away. */
    @Test
    void RAC_06_whoGivesTheDrawUpWhileTheDiceAreBeingRecordedIsTooLate() {
        DrawId draw = ceremonies.committed(ceremonies.seasonWithApproved(3));

        Overlap ends = Overlap.of(
                transaction,
                () -> steps.throwDice(draw, CeremonyFixtures.DICE),
                () -> preparation.abort(draw, "the hall lost power"));

        assertRefused(ends, DrawRefusal.OUTCOME_ALREADY_KNOWABLE);
        assertThat(status(draw)).isEqualTo(DrawStatus.THROWN);
    }

    @Test
    void RAC_06_noDiceAreRecordedForADrawThatIsBeingGivenUp() {
        DrawId draw = ceremonies.committed(ceremonies.seasonWithApproved(3));

        Overlap ends = Overlap.of(
                transaction,
                () -> preparation.abort(draw, "the hall lost power"),
                () -> steps.throwDice(draw, CeremonyFixtures.DICE));

        assertRefused(ends, DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP);
        assertThat(draws.draw(draw).orElseThrow().dice()).isNull();
    }

    @Test
    void RAC_06_aSecretIsOpenedOnceByItsHolderOrFromTheDuplicate() {
        DrawId draw = ceremonies.committed(ceremonies.seasonWithApproved(3));
        List<DrawOfficer> holders = ceremonies.officers(draw);
        DrawOfficer keeper = holders.get(0);
        DrawOfficer holder = holders.get(1);
        steps.throwDice(draw, CeremonyFixtures.DICE);
        steps.reveal(draw, keeper.account(), ceremonies.secret(keeper));

        Overlap ends = Overlap.of(
                transaction,
                () -> steps.reveal(draw, holder.account(), ceremonies.secret(holder)),
                () -> steps.openDuplicate(draw, keeper.account(), holder.account(), ceremonies.secret(holder)));

        assertRefused(ends, DrawRefusal.ALREADY_REVEALED);
        assertThat(ceremonies.officers(draw).get(1).fromDuplicate()).isFalse();
    }

    private static void assertRefused(Overlap ends, DrawRefusal reason) {
        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        DrawRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private DrawStatus status(DrawId draw) {
        return draws.draw(draw).orElseThrow().status();
    }
}
