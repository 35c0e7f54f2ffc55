package cn.sunshine.enrollment.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawnSeatsTests {

    private static final DrawPlan PLAN = DrawFixtures.plan(
            false,
            DrawOfficer.of(DrawFixtures.NOTARY, "公证员"),
            DrawOfficer.of(DrawFixtures.PARENT, "家长代表"),
            DrawOfficer.of(DrawFixtures.BUREAU, "教育局"));

    @Test
    void sufficeForAsManyAsThereAreAndNotForOneMore() {
        assertThat(DrawnSeats.of(PLAN, 1).suffice(5)).isTrue();
        assertThat(DrawnSeats.of(PLAN, 1).suffice(6)).isFalse();
    }

    @Test
    void bearTheNumberOfTheirAttempt() {
        assertThat(DrawnSeats.of(PLAN, 1).number()).isEqualTo(PLAN.number());
        assertThat(DrawnSeats.of(PLAN, 2).number()).isEqualTo(PLAN.number().attempt(2));
        assertThat(DrawnSeats.of(PLAN, 2).attempt()).isEqualTo(2);
    }
}
