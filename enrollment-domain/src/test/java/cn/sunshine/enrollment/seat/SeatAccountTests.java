package cn.sunshine.enrollment.seat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatAccountTests {

    @Test
    void X01_anAccountStandsForTheSeatsItWasOpenedWithAndForNoOthers() {
        SeatAccount account = SeatAccount.open(
                new SeatAccountId(new UUID(1, 1)),
                new SeasonId(new UUID(1, 2)),
                new SchoolId(new UUID(1, 3)),
                SeatLine.PLAN,
                2);

        assertThatCode(() -> account.requireCapacity(2)).doesNotThrowAnyException();
        assertThatExceptionOfType(SeatRefusedException.class)
                .isThrownBy(() -> account.requireCapacity(3))
                .extracting(SeatRefusedException::reason)
                .isEqualTo(SeatRefusal.OTHER_CAPACITY);
    }
}
