package cn.sunshine.enrollment.draw.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.BundleId;
import cn.sunshine.enrollment.draw.Choice;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.DrawSetup;
import cn.sunshine.enrollment.draw.Entrant;
import cn.sunshine.enrollment.draw.SchoolCode;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers that the engine is given stand for the names of the files. */
class PlacementNumbersTests {

    private static final SchoolCode S1 = new SchoolCode("S1");
    private static final SchoolCode S2 = new SchoolCode("S2");

    private static Entrant child(int number, Choice... choices) {
        return Entrant.of(new ApplicantNumber("C" + number), ("0" + number).repeat(16))
                .choosing(List.of(choices));
    }

    /** C1 and C3 are one unit, so the units are T, C2 and C4. */
    private static Placement placement() {
        BundleId twins = new BundleId("T");
        List<Entrant> entrants = List.of(
                child(1, Choice.of(S2, "near")).in(twins),
                child(2, Choice.of(S1, "far"), Choice.of(S2, "near")),
                child(3, Choice.of(S2, "far")).in(twins),
                child(4));
        DrawRules rules = DrawRules.over(DrawMechanism.DA).withTiers(List.of("near", "far"));
        List<SchoolSeats> schools = List.of(new SchoolSeats(S1, 1), new SchoolSeats(S2, 2));
        DrawSetup setup = new DrawSetup(DrawHash.SHA_256, rules, schools, entrants, List.of(), "00".repeat(32));
        DrawInputs inputs = DrawInputs.read(InputWriter.write(setup), DrawHash.SHA_256);
        return Placement.of(inputs, Tickets.draw(inputs, new byte[32], DrawProgress.silent()));
    }

    @Test
    void findsEverybodyUnderHisNumber() {
        Placement placement = placement();

        assertThat(placement.students()).isEqualTo(4);
        for (int student = 0; student < 4; student++) {
            assertThat(placement.student(student)).isEqualTo(new StudentId("C" + (student + 1)));
            assertThat(placement.find(placement.student(student))).isEqualTo(student);
            assertThat(placement.members(placement.unitOf(student))).contains(student);
        }
        assertThat(placement.find(new StudentId("T"))).isNegative();
        assertThat(IntStream.range(0, placement.units()).mapToObj(placement::unit))
                .containsExactlyInAnyOrder(new UnitId("T"), new UnitId("C2"), new UnitId("C4"))
                .allSatisfy(
                        unit -> assertThat(placement.unit(placement.find(unit))).isEqualTo(unit));
        assertThat(placement.find(new UnitId("C1"))).isNegative();
        assertThat(placement.members(placement.find(new UnitId("T")))).containsExactly(0, 2);
    }

    @Test
    void numbersUnitsByTheirRanks() {
        Placement placement = placement();
        for (int unit = 0; unit < placement.units(); unit++) {
            assertThat(placement.commonRank(unit)).isEqualTo(unit + 1);
            assertThat(placement.rank(1, unit)).isEqualTo(unit + 1);
        }
    }

    @Test
    void knowsTheWorstTierOfAUnitWhereItAsksAndNoneElsewhere() {
        Placement placement = placement();
        int twins = placement.find(new UnitId("T"));
        int second = placement.find(new UnitId("C2"));

        assertThat(placement.wishes(twins)).isEqualTo(1);
        assertThat(placement.wish(twins, 0)).isEqualTo(1);
        assertThat(placement.tier(1, twins)).isEqualTo(2);
        assertThat(placement.tier(0, twins)).isZero();
        assertThat(placement.tier(0, second)).isEqualTo(2);
        assertThat(placement.tier(1, second)).isEqualTo(1);
        assertThat(placement.wishes(placement.find(new UnitId("C4")))).isZero();
    }
}
