package cn.sunshine.enrollment.lottery;

import static cn.sunshine.enrollment.lottery.DrawFixtures.BUREAU;
import static cn.sunshine.enrollment.lottery.DrawFixtures.NOTARY;
import static cn.sunshine.enrollment.lottery.DrawFixtures.PARENT;
import static cn.sunshine.enrollment.lottery.DrawFixtures.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who knows what a draw will give, and can keep it from giving that. */
class OutcomeThrownAwayTests {

    /** He sees everybody's secrets and the dice, his own is on no duplicate, and without it the draw stands still for ever. */
    @Test
    void theKeeperOpensNoDuplicateBeforeHisOwnSecretIsOpen() {
        Draw draw = DrawFixtures.thrown(false);
        for (AccountId holder : List.of(PARENT, BUREAU, NOTARY)) {
            assertThatExceptionOfType(DrawRefusedException.class)
                    .isThrownBy(() -> draw.openDuplicate(NOTARY, holder, secret(holder)))
                    .matches(refused -> refused.reason() == DrawRefusal.KEEPERS_SECRET_FIRST);
        }
        draw.reveal(NOTARY, secret(NOTARY));
        draw.openDuplicate(NOTARY, PARENT, secret(PARENT));
        draw.openDuplicate(NOTARY, BUREAU, secret(BUREAU));
        assertThat(draw.status()).isEqualTo(DrawStatus.READY);
    }
}
