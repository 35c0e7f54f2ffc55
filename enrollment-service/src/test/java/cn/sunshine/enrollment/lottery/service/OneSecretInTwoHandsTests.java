package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A holder committed to the secret of another under his own title: the commitments differ, and both secrets open. */
@ServiceTest
class OneSecretInTwoHandsTests {

    private static final String WHY = "the notary and the parents had one secret";

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawComputation computation;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    LotteryQueries queries;

    @Autowired
    DrawLogQueries log;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private DrawId draw;

    @BeforeEach
    void bothAreOpen() {
        season = ceremonies.seasonWithApproved(2);
        draw = ceremonies.readyWithOneSecretTwice(season);
    }

    @Test
    void LOT_02_theComputationIsRefusedWithTheReasonOfThePlatformAndNotOfTheEngine() {
        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.READY);
        refuses(DrawRefusal.SECRETS_EQUAL, () -> steps.attest(draw, somebody()));
        refuses(DrawRefusal.SECRETS_EQUAL, () -> computation.compute(draw, somebody()));
    }

    @Test
    void theChildrenAreDrawnInAnotherAttemptAndTheLogKeepsBoth() {
        preparation.abort(draw, WHY);

        DrawId second = ceremonies.released(season);

        assertThat(queries.drawn(second)).hasSize(2);
        DrawLogView kept =
                log.page(season.district(), DrawLogQueries.NEWEST, 50).orElseThrow();
        assertThat(kept.steps())
                .extracting(DrawLogView.Step::kind)
                .containsExactly("RESULT", "MANIFEST", "ABORT", "MANIFEST");
        assertThat(kept.steps().get(2).note()).contains(WHY);
    }

    @Test
    void LOT_02_nobodyCommitsToASecretThatTheFirstAttemptOpened() {
        String known = ceremonies.secret(ceremonies.officers(draw).get(2));
        preparation.abort(draw, WHY);
        DrawId second = ceremonies.frozen(season);
        DrawOfficer holder = ceremonies.officers(second).get(0);

        refuses(
                DrawRefusal.SECRET_USED_BEFORE,
                () -> steps.commit(second, holder.account(), ceremonies.commitment(second, holder, known)));

        assertThat(ceremonies.officers(second).get(0).hasCommitted()).isFalse();
        steps.commit(second, holder.account(), ceremonies.commitment(second, holder));
    }

    @Test
    void LOT_06_noOtherDrawIsGivenUpOnceTheDiceLie() {
        DrawId other = ceremonies.ready(ceremonies.seasonWithApproved(2));
        refuses(DrawRefusal.OUTCOME_ALREADY_KNOWABLE, () -> preparation.abort(other, "a better one would be nice"));
        assertThat(queries.draw(other).orElseThrow().status()).isEqualTo(DrawStatus.READY);
    }

    private static AccountId somebody() {
        return new AccountId(UUID.randomUUID());
    }

    private static void refuses(DrawRefusal reason, ThrowingCallable step) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
