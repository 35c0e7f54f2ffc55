package cn.sunshine.enrollment.lottery;

import static cn.sunshine.enrollment.lottery.DrawFixtures.BUREAU;
import static cn.sunshine.enrollment.lottery.DrawFixtures.NATIONAL_RESULT;
import static cn.sunshine.enrollment.lottery.DrawFixtures.NOON;
import static cn.sunshine.enrollment.lottery.DrawFixtures.NOTARY;
import static cn.sunshine.enrollment.lottery.DrawFixtures.PARENT;
import static cn.sunshine.enrollment.lottery.DrawFixtures.WITNESS;
import static cn.sunshine.enrollment.lottery.DrawFixtures.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Two holders opened one secret; the protocol takes each once, so the draw has no outcome. */
class OneSecretTwiceTests {

    @Test
    void nothingIsAttestedOrComputed() {
        Draw draw = ready(false);
        refuses(DrawRefusal.SECRETS_EQUAL, () -> draw.attest(WITNESS, NOON));
        refuses(DrawRefusal.SECRETS_EQUAL, () -> draw.requireRunnable(BUREAU, NOON));
        refuses(DrawRefusal.SECRETS_EQUAL, () -> draw.complete(BUREAU, NOON, "ab", "cd"));
        assertThat(draw.sharingASecret()).extracting(DrawOfficer::account).containsExactly(NOTARY, PARENT);
    }

    @Test
    void theDrawIsGivenUpThoughTheDiceLie() {
        Draw draw = ready(false);
        draw.abort("the notary and the parents had one secret");
        assertThat(draw.status()).isEqualTo(DrawStatus.ABORTED);
        refuses(DrawRefusal.OUTCOME_ALREADY_KNOWABLE, () -> draw.abort("once more"));
    }

    @Test
    void theDrawIsGivenUpThoughTheNationalDrawIsOver() {
        Draw draw = ready(true);
        draw.recordNationalDraw(NATIONAL_RESULT, NOON);
        draw.abort("the notary and the parents had one secret");
        assertThat(draw.status()).isEqualTo(DrawStatus.ABORTED);
    }

    @Test
    void theDrawIsGivenUpAsSoonAsTwoAreOpenAndNoSooner() {
        Draw draw = DrawFixtures.thrown(false);
        draw.reveal(NOTARY, secret(NOTARY));
        refuses(DrawRefusal.OUTCOME_ALREADY_KNOWABLE, () -> draw.abort("they will have one secret"));
        draw.openDuplicate(NOTARY, PARENT, secret(NOTARY));
        draw.abort("the notary and the parents had one secret");
        assertThat(draw.status()).isEqualTo(DrawStatus.ABORTED);
    }

    @Test
    void noOtherDrawIsGivenUpOnceItsOutcomeCanBeKnown() {
        refuses(
                DrawRefusal.OUTCOME_ALREADY_KNOWABLE,
                () -> DrawFixtures.revealed(false).abort("a better one would be nice"));
        refuses(DrawRefusal.OUTCOME_ALREADY_KNOWABLE, () -> DrawFixtures.drawn().abort("a better one would be nice"));
        assertThat(DrawFixtures.revealed(false).sharingASecret()).isEmpty();
        assertThat(DrawFixtures.committed(false).sharingASecret()).isEmpty();
    }

    private static Draw ready(boolean nationalDraw) {
        Draw draw = DrawFixtures.thrown(nationalDraw);
        draw.reveal(NOTARY, secret(NOTARY));
        draw.reveal(PARENT, secret(NOTARY));
        draw.reveal(BUREAU, secret(BUREAU));
        return draw;
    }

    private static void refuses(DrawRefusal reason, ThrowingCallable step) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
