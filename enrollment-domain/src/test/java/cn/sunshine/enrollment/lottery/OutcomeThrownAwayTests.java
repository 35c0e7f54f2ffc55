package cn.sunshine.enrollment.lottery;

import static cn.sunshine.enrollment.lottery.DrawFixtures.BUREAU;
import static cn.sunshine.enrollment.lottery.DrawFixtures.NOTARY;
import static cn.sunshine.enrollment.lottery.DrawFixtures.PARENT;
import static cn.sunshine.enrollment.lottery.DrawFixtures.secret;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** Who knows what a draw will give, and can keep it from giving that. */
class OutcomeThrownAwayTests {

    /** He sees everybody's secrets and the dice, his own is on no duplicate, and without it the draw stands still for ever. */
    @Test
    void theKeeperOpensNoDuplicateBeforeHisOwnSecretIsOpen() {
        Draw draw = DrawFixtures.thrown(false);
        assertThatExceptionOfType(DrawRefusedException.class).isThrownBy(() -> {
            draw.openDuplicate(NOTARY, PARENT, secret(PARENT));
            draw.openDuplicate(NOTARY, BUREAU, secret(BUREAU));
        });
    }
}
