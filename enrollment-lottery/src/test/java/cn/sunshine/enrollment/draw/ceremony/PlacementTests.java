package cn.sunshine.enrollment.draw.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import org.junit.jupiter.api.Test;

/** What the assignment engine asks of a draw, in numbers. */
class PlacementTests {

    private static final int S1 = 0;
    private static final int S2 = 1;

    private final DrawInputs inputs = Frozen.deferred()
            .ruled(",\"waitlist\"", ",\"tiers\":[\"x\",\"y\"],\"waitlist\"")
            .with("tiers.csv", "applicant,1,2\nA1,x,y\nA2,y,\nA3,x,\n")
            .read();
    private final Placement placement = Placement.of(inputs, Tickets.draw(inputs, new byte[32], DrawProgress.silent()));

    @Test
    void findsWhoIsOnTheRollAndNobodyElse() {
        int twins = placement.find(new UnitId("T"));

        assertThat(placement.unit(twins)).isEqualTo(new UnitId("T"));
        assertThat(placement.members(twins)).containsExactly(1, 2);
        assertThat(placement.size(twins)).isEqualTo(2);
        assertThat(placement.find(new StudentId("A3"))).isEqualTo(2);
        assertThat(placement.unitOf(2)).isEqualTo(twins);
        assertThat(placement.find(new UnitId("A2"))).isEqualTo(-1);
        assertThat(placement.find(new StudentId("A4"))).isEqualTo(-1);
    }

    @Test
    void aUnitHasTheWorstTierOfItsMembersAndNoneWhereItDoesNotApply() {
        int alone = placement.find(new UnitId("A1"));
        int twins = placement.find(new UnitId("T"));

        assertThat(placement.tier(S1, alone)).isEqualTo(1);
        assertThat(placement.tier(S2, alone)).isEqualTo(2);
        assertThat(placement.tier(S2, twins)).isEqualTo(2);
        assertThat(placement.tier(S1, twins)).isZero();
    }
}
