package cn.sunshine.enrollment.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrollmentPlanTests {

    private static final AccountId OFFICIAL = new AccountId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void theLastApprovedVersionIsInForce() {
        EnrollmentPlan plan = plan();
        plan.approve(new SeatCount(80), SeatCount.NONE, OFFICIAL, NOW, "2026 plan");
        plan.approve(new SeatCount(120), new SeatCount(2), OFFICIAL, NOW, "one more class");
        assertThat(plan.seats()).isEqualTo(new SeatCount(120));
        assertThat(plan.bundleSeats()).isEqualTo(new SeatCount(2));
    }

    @Test
    void aPlanThatNobodyApprovedHasNoSeats() {
        assertThat(plan().seats()).isEqualTo(SeatCount.NONE);
        assertThatExceptionOfType(PlanRefusedException.class).isThrownBy(() -> plan().freeze());
    }

    @Test
    void aFrozenPlanDoesNotChange() {
        EnrollmentPlan plan = plan();
        plan.approve(new SeatCount(80), SeatCount.NONE, OFFICIAL, NOW, "2026 plan");
        plan.freeze();
        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(() -> plan.approve(new SeatCount(81), SeatCount.NONE, OFFICIAL, NOW, "a favour"))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(PlanRefusal.FROZEN));
    }

    @Test
    void aPlanThatIsUnfrozenChangesAgain() {
        EnrollmentPlan plan = plan();
        plan.approve(new SeatCount(8), SeatCount.NONE, OFFICIAL, NOW, "2026 plan");
        plan.freeze();
        plan.unfreeze();
        plan.approve(new SeatCount(80), SeatCount.NONE, OFFICIAL, NOW, "a figure was missing");
        assertThat(plan.seats()).isEqualTo(new SeatCount(80));
    }

    @Test
    void aChangeNeedsAReason() {
        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(() -> plan().approve(new SeatCount(80), SeatCount.NONE, OFFICIAL, NOW, " "));
    }

    @Test
    void seatsAreCountedFromZeroTo9999() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeatCount(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SeatCount(10_000));
    }

    private static EnrollmentPlan plan() {
        return EnrollmentPlan.open(
                new PlanId(new UUID(2, 1)), new SchoolId(new UUID(2, 2)), new SeasonId(new UUID(2, 3)));
    }
}
