package cn.sunshine.enrollment.draw.ceremony;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.ROLL;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.SEED;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.SIMPLE;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.drawn;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.edited;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.line;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.tiered;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** cutoffs.csv and result.csv that somebody improved by hand, found without running the mechanism. */
class CutOffCheckTests {

    private static final Frozen BANDS = Frozen.deferred()
            .with("roll.csv", ROLL)
            .with("prefs.csv", "applicant,1,2\nA1,S1,S2\nA2,S1,S2\nA3,S1,S2\nA4,S1,S2\nA5,S2,S1\n")
            .ruled("\"DA\"", "\"IA\"");

    @Test
    void acceptsWhatWasDrawn() {
        for (Frozen frozen : new Frozen[] {SIMPLE, BANDS, tiered(SIMPLE), tiered(BANDS)}) {
            DrawInputs inputs = frozen.read();
            DrawFiles drawn = drawn(inputs);
            assertThat(CutOffCheck.check(inputs, drawn)).isEqualTo(5);
            assertThat(TicketCheck.tickets(inputs, SEED, drawn, DrawProgress.silent()))
                    .isEqualTo(4);
            TicketCheck.order(drawn);
        }
    }

    @Test
    void findsAResultThatTheCutOffsDoNotGive() {
        DrawInputs inputs = SIMPLE.read();
        DrawFiles drawn = drawn(inputs);
        for (String applicant : new String[] {"A1", "A2", "A5"}) {
            String line = line(drawn, "result.csv", applicant);
            String other = line.endsWith(",") ? applicant + ",S" : applicant + ",";
            assertRefused(
                    () -> CutOffCheck.check(inputs, edited(drawn, "result.csv", line, other)),
                    RefusalCode.RESULT_DIFFERS,
                    "result.csv line " + (applicant.charAt(1) - '0' + 1) + " field school");
        }
    }

    @Test
    void findsTwinsThatAreNotPlacedTogether() {
        DrawInputs inputs = SIMPLE.read();
        DrawFiles drawn = drawn(inputs);
        String line = line(drawn, "result.csv", "A4");
        assertRefused(
                () -> CutOffCheck.check(inputs, edited(drawn, "result.csv", line, line.endsWith(",") ? "A4,S" : "A4,")),
                RefusalCode.RESULT_DIFFERS,
                "result.csv line 5 field school");
    }

    @Test
    void findsAnApplicantWhoIsMissingOrAnother() {
        DrawInputs inputs = SIMPLE.read();
        DrawFiles drawn = drawn(inputs);
        String line = line(drawn, "result.csv", "A5");
        assertRefused(
                () -> CutOffCheck.check(inputs, edited(drawn, "result.csv", line + "\n", "")),
                RefusalCode.ROWS_DIFFER,
                "result.csv");
        assertRefused(
                () -> CutOffCheck.check(inputs, edited(drawn, "result.csv", line, "A6" + line.substring(2))),
                RefusalCode.ROWS_DIFFER,
                "result.csv line 6 field applicant");
        assertRefused(
                () -> CutOffCheck.check(inputs, edited(drawn, "result.csv", "school", "place")),
                RefusalCode.WRONG_HEADER,
                "result.csv line 1");
        assertRefused(
                () -> CutOffCheck.check(inputs, edited(drawn, "cutoffs.csv", "block", "part")),
                RefusalCode.WRONG_HEADER,
                "cutoffs.csv line 1");
    }

    @Test
    void refusesCutOffsWithoutALineForASchoolOrWithOneTooMany() {
        DrawInputs inputs = SIMPLE.read();
        DrawFiles drawn = drawn(inputs);
        String line = line(drawn, "cutoffs.csv", "S");
        assertRefused(
                () -> CutOffCheck.check(inputs, edited(drawn, "cutoffs.csv", line + "\n", "")),
                RefusalCode.RESULT_DIFFERS,
                "cutoffs.csv");
        assertRefused(
                () -> CutOffCheck.check(inputs, edited(drawn, "cutoffs.csv", line, line + "\nT,*,OPEN,,")),
                RefusalCode.RESULT_DIFFERS,
                "cutoffs.csv");
    }

    @ParameterizedTest
    @MethodSource
    void aCutOffAdmitsByRoundThenTierThenTicket(String cutOff, String expected) {
        DrawInputs inputs = tiered(BANDS).read();
        DrawFiles drawn = drawn(inputs)
                .with(
                        "cutoffs.csv",
                        Texts.bytes("school,block,round,tier,ticket\nS1,*," + cutOff + "\nS2,*,CLOSED,,\n"));
        String result = "applicant,school\n";
        String[] schools = expected.split(" ", -1);
        for (int i = 0; i < 5; i++) {
            result += "A" + (i + 1) + "," + (schools[i].equals("-") ? "" : schools[i]) + "\n";
        }
        assertThat(CutOffCheck.check(inputs, drawn.with("result.csv", Texts.bytes(result))))
                .isEqualTo(5);
    }

    /** A1 and A2 are in tier x; the twins, of whom one is, and A5 are in y; A5 lists S1 second. */
    static Stream<Arguments> aCutOffAdmitsByRoundThenTierThenTicket() {
        String last = "f".repeat(64);
        String none = "0".repeat(64);
        return Stream.of(
                Arguments.of("OPEN,,", "S1 S1 S1 S1 S1"),
                Arguments.of("CLOSED,,", "- - - - -"),
                Arguments.of("1,x," + last, "S1 S1 - - -"),
                Arguments.of("1,x," + none, "- - - - -"),
                Arguments.of("1,y," + none, "S1 S1 - - -"),
                Arguments.of("1,y," + last, "S1 S1 S1 S1 -"),
                Arguments.of("2,x," + none, "S1 S1 S1 S1 -"),
                Arguments.of("2,y," + none, "S1 S1 S1 S1 -"),
                Arguments.of("2,y," + last, "S1 S1 S1 S1 S1"),
                Arguments.of("1,z," + last, "- - - - -"));
    }

    @Test
    void refusesARoundThatIsNoNumber() {
        DrawInputs inputs = BANDS.read();
        DrawFiles drawn = drawn(inputs)
                .with(
                        "cutoffs.csv",
                        Texts.bytes("school,block,round,tier,ticket\nS1,*,0,," + "f".repeat(64) + "\nS2,*,OPEN,,\n"));
        assertRefused(
                () -> CutOffCheck.check(inputs, drawn), RefusalCode.INVALID_NUMBER, "cutoffs.csv line 2 field round");
    }

    @Test
    void withSkipABundleWithinTheCutOffMayHaveBeenPassedOver() {
        DrawInputs inputs = SIMPLE.ruled("OVERFLOW", "SKIP").read();
        DrawFiles open = drawn(inputs).with("cutoffs.csv", Texts.bytes("school,block,round,tier,ticket\nS,*,OPEN,,\n"));
        DrawFiles closed = open.with("cutoffs.csv", Texts.bytes("school,block,round,tier,ticket\nS,*,CLOSED,,\n"));
        String singles = "applicant,school\nA1,S\nA2,S\nA3,T\nA4,T\nA5,S\n";

        assertThat(CutOffCheck.check(inputs, result(open, singles.replace(",T", ","))))
                .isEqualTo(5);
        assertThat(CutOffCheck.check(inputs, result(open, singles.replace(",T", ",S"))))
                .isEqualTo(5);
        assertRefused(
                () -> CutOffCheck.check(inputs, result(open, singles)),
                RefusalCode.RESULT_DIFFERS,
                "result.csv line 4 field school");
        assertRefused(
                () -> CutOffCheck.check(inputs, result(closed, "applicant,school\nA1,\nA2,\nA3,S\nA4,S\nA5,\n")),
                RefusalCode.RESULT_DIFFERS,
                "result.csv line 4 field school");
        DrawInputs overflow = SIMPLE.read();
        assertRefused(
                () -> CutOffCheck.check(overflow, result(open, singles.replace(",T", ","))),
                RefusalCode.RESULT_DIFFERS,
                "result.csv line 4 field school");
        assertRefused(
                () -> CutOffCheck.check(
                        inputs, result(open, singles.replace(",T", ",").replace("A1,S", "A1,"))),
                RefusalCode.RESULT_DIFFERS,
                "result.csv line 2 field school");
    }

    private static DrawFiles result(DrawFiles files, String text) {
        return files.with("result.csv", Texts.bytes(text));
    }
}
