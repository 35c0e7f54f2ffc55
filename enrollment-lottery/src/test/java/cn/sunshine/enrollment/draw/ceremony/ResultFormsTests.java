package cn.sunshine.enrollment.draw.ceremony;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of the result files, which is all that can be checked where the lists are sealed. */
class ResultFormsTests {

    private static final String TICKET = "0a".repeat(32);
    private static final String CUT_OFFS = "school,block,round,tier,ticket\n";
    private static final String WAITLIST = "school,rank,applicant\n";
    private static final DrawInputs DEFERRED = Frozen.deferred().read();
    private static final DrawInputs IMMEDIATE =
            Frozen.deferred().ruled("\"DA\"", "\"IA\"").read();
    private static final DrawInputs TIERED = Frozen.deferred()
            .ruled(",\"waitlist\"", ",\"tiers\":[\"x\",\"y\"],\"waitlist\"")
            .read();

    @Test
    void acceptsWhatMayStandThere() {
        assertAccepted(DEFERRED, DrawFiles.none());
        assertAccepted(DEFERRED, file("tickets.csv", "unit,ctx,ticket,rank\nA1,main," + TICKET + ",1\n"));
        assertAccepted(DEFERRED, file("result.csv", "applicant,school\nA1,S1\n"));
        assertAccepted(DEFERRED, file("cutoffs.csv", CUT_OFFS + "S1,*,OPEN,,\nS2,*,CLOSED,,\nS3,*,,," + TICKET + "\n"));
        assertAccepted(IMMEDIATE, file("cutoffs.csv", CUT_OFFS + "S1,*,2,," + TICKET + "\n"));
        assertAccepted(TIERED, file("cutoffs.csv", CUT_OFFS + "S1,*,,y," + TICKET + "\n"));
        assertAccepted(DEFERRED, file("waitlist.csv", WAITLIST));
        assertAccepted(DEFERRED, file("waitlist.csv", WAITLIST + "S1,1,B\nS1,2,A\nS2,1,A\nS2,2,B\n"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesTickets(String row, RefusalCode code, String field) {
        assertRefused(
                () -> check(DEFERRED, file("tickets.csv", "unit,ctx,ticket,rank\n" + row + "\n")),
                code,
                "tickets.csv line 2 field " + field);
    }

    static Stream<Arguments> refusesTickets() {
        return Stream.of(
                Arguments.of("A 1,main," + TICKET + ",1", RefusalCode.INVALID_ID, "unit"),
                Arguments.of("A".repeat(20) + ",main," + TICKET + ",1", RefusalCode.INVALID_ID, "unit"),
                Arguments.of("A1,ma in," + TICKET + ",1", RefusalCode.INVALID_ID, "ctx"),
                Arguments.of("A1," + "m".repeat(129) + "," + TICKET + ",1", RefusalCode.INVALID_ID, "ctx"),
                Arguments.of("A1,main," + TICKET.substring(1) + ",1", RefusalCode.INVALID_HEX, "ticket"),
                Arguments.of("A1,main," + TICKET + ",0", RefusalCode.INVALID_NUMBER, "rank"),
                Arguments.of("A1,main," + TICKET + ",01", RefusalCode.INVALID_NUMBER, "rank"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesCutOffs(DrawInputs inputs, String row, RefusalCode code, String field) {
        assertRefused(
                () -> check(inputs, file("cutoffs.csv", CUT_OFFS + "S0,*,OPEN,,\n" + row + "\n")),
                code,
                "cutoffs.csv line 3 field " + field);
    }

    static Stream<Arguments> refusesCutOffs() {
        return Stream.of(
                Arguments.of(DEFERRED, "S1,*,OPEN,x,", RefusalCode.INVALID_VALUE, "tier"),
                Arguments.of(DEFERRED, "S1,*,CLOSED,," + TICKET, RefusalCode.INVALID_VALUE, "ticket"),
                Arguments.of(DEFERRED, "S1,*,1,," + TICKET, RefusalCode.INVALID_VALUE, "round"),
                Arguments.of(DEFERRED, "S1,*,,x," + TICKET, RefusalCode.INVALID_VALUE, "tier"),
                Arguments.of(DEFERRED, "S1,*,,,", RefusalCode.INVALID_HEX, "ticket"),
                Arguments.of(IMMEDIATE, "S1,*,,," + TICKET, RefusalCode.INVALID_NUMBER, "round"),
                Arguments.of(IMMEDIATE, "S1,*,0,," + TICKET, RefusalCode.INVALID_NUMBER, "round"),
                Arguments.of(TIERED, "S1,*,,," + TICKET, RefusalCode.UNKNOWN_TIER, "tier"),
                Arguments.of(TIERED, "S1,*,,z," + TICKET, RefusalCode.UNKNOWN_TIER, "tier"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesAWaitingList(String rows, RefusalCode code, String place) {
        assertRefused(() -> check(DEFERRED, file("waitlist.csv", WAITLIST + rows)), code, "waitlist.csv line " + place);
    }

    static Stream<Arguments> refusesAWaitingList() {
        return Stream.of(
                Arguments.of("S2,1,A\nS1,1,B\n", RefusalCode.UNSORTED_ROWS, "3 field school"),
                Arguments.of("S1,2,A\n", RefusalCode.INVALID_NUMBER, "2 field rank"),
                Arguments.of("S1,1,A\nS1,3,B\n", RefusalCode.INVALID_NUMBER, "3 field rank"),
                Arguments.of("S1,1,A\nS1,1,B\n", RefusalCode.INVALID_NUMBER, "3 field rank"),
                Arguments.of("S1,1,A\nS2,2,B\n", RefusalCode.INVALID_NUMBER, "3 field rank"),
                Arguments.of("S 1,1,A\n", RefusalCode.INVALID_ID, "2 field school"),
                Arguments.of("S1,1,A B\n", RefusalCode.INVALID_ID, "2 field applicant"));
    }

    @Test
    void refusesOtherHeaders() {
        assertRefused(
                () -> check(DEFERRED, file("tickets.csv", "unit,ticket,rank\n")),
                RefusalCode.WRONG_HEADER,
                "tickets.csv line 1");
        assertRefused(
                () -> check(DEFERRED, file("result.csv", "applicant,place\n")),
                RefusalCode.WRONG_HEADER,
                "result.csv line 1");
        assertRefused(
                () -> check(DEFERRED, file("cutoffs.csv", "school,block,round,ticket\n")),
                RefusalCode.WRONG_HEADER,
                "cutoffs.csv line 1");
        assertRefused(
                () -> check(DEFERRED, file("waitlist.csv", "school,applicant\n")),
                RefusalCode.WRONG_HEADER,
                "waitlist.csv line 1");
    }

    private static void assertAccepted(DrawInputs inputs, DrawFiles files) {
        assertThatCode(() -> check(inputs, files)).doesNotThrowAnyException();
    }

    private static void check(DrawInputs inputs, DrawFiles files) {
        ResultForms.check(inputs, files);
    }

    private static DrawFiles file(String name, String text) {
        return DrawFiles.none().with(name, Texts.bytes(text));
    }
}
