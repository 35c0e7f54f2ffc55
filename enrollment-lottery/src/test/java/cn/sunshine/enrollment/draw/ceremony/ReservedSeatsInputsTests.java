package cn.sunshine.enrollment.draw.ceremony;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static cn.sunshine.enrollment.draw.ceremony.Frozen.BLOCK;
import static cn.sunshine.enrollment.draw.ceremony.Frozen.GROUPS;
import static cn.sunshine.enrollment.draw.ceremony.Frozen.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reserved seats that are refused, each with its own code and place. */
class ReservedSeatsInputsTests {

    @ParameterizedTest
    @MethodSource
    void refusesReservedSeats(String blocks, RefusalCode code, String field) {
        assertRefused(() -> reserved(blocks, GROUPS).read(), code, "params.json field " + field);
    }

    static Stream<Arguments> refusesReservedSeats() {
        String before = BLOCK.replace("\"G\"", "\"F\"");
        return Stream.of(
                Arguments.of(BLOCK + "," + BLOCK, RefusalCode.INVALID_RESERVES, "reserves[1]"),
                Arguments.of(BLOCK + "," + before, RefusalCode.INVALID_RESERVES, "reserves[1]"),
                Arguments.of(BLOCK.replace("S1", "S2") + "," + BLOCK, RefusalCode.INVALID_RESERVES, "reserves[1]"),
                Arguments.of(before, RefusalCode.MISSING_PRECEDENCE, "precedence"),
                Arguments.of(before + "," + BLOCK, RefusalCode.MISSING_PRECEDENCE, "precedence"),
                Arguments.of(BLOCK.replace("S1", "S3"), RefusalCode.UNKNOWN_ID, "reserves[0].school"),
                Arguments.of(BLOCK.replace("S1", "S 1"), RefusalCode.INVALID_ID, "reserves[0].school"),
                Arguments.of(BLOCK.replace(":1,", ":2,"), RefusalCode.INVALID_RESERVES, "reserves[0].seats"),
                Arguments.of(BLOCK.replace(":1,", ":0,"), RefusalCode.INVALID_NUMBER, "reserves[0].seats"),
                Arguments.of(BLOCK.replace("\"G\"", "\"+\""), RefusalCode.INVALID_TEXT, "reserves[0].category"),
                Arguments.of(BLOCK.replace("\"G\"", "\"a;b\""), RefusalCode.INVALID_TEXT, "reserves[0].category"),
                Arguments.of(BLOCK.replace("SOFT", "EMPTY"), RefusalCode.INVALID_VALUE, "reserves[0].vacancy"),
                Arguments.of(BLOCK.replace("seats", "seatz"), RefusalCode.UNKNOWN_KEY, "reserves[0].seatz"));
    }

    @Test
    void countsTheBlocksOfASchoolTogether() {
        String two = BLOCK.replace("S1", "S2");
        String more = two.replace("\"G\"", "\"H\"");
        Frozen both = reserved(two + "," + more, GROUPS).ruled("[\"G\",\"*\"]", "[\"G\",\"*\",\"H\"]");

        assertThat(both.read().complete()).isTrue();
        assertRefused(
                () -> both.ruled(":1,\"vacancy", ":2,\"vacancy").read(),
                RefusalCode.INVALID_RESERVES,
                "params.json field reserves[1].seats");
    }

    @ParameterizedTest
    @MethodSource
    void refusesCategories(String field, RefusalCode code) {
        String roll = GROUPS.replace("A2,,x,", "A2,,x," + field);
        assertRefused(() -> reserved(BLOCK, roll).read(), code, "roll.csv line 3 field categories");
    }

    static Stream<Arguments> refusesCategories() {
        return Stream.of(
                Arguments.of("F", RefusalCode.UNKNOWN_CATEGORY),
                Arguments.of("*", RefusalCode.UNKNOWN_CATEGORY),
                Arguments.of("G;", RefusalCode.UNKNOWN_CATEGORY),
                Arguments.of("G;G", RefusalCode.UNSORTED_ROWS));
    }

    @Test
    void refusesReservesWithoutGroupsOrWithBundles() {
        assertRefused(
                () -> reserved(BLOCK, "applicant,unit,tier\nA1,,x\nA2,,x\nA3,,y\n")
                        .read(),
                RefusalCode.WRONG_HEADER,
                "roll.csv line 1");
        assertRefused(
                () -> reserved(BLOCK, GROUPS.replace("A2,,", "A2,T,").replace("A3,,", "A3,T,"))
                        .read(),
                RefusalCode.UNSUPPORTED_RESERVES,
                "params.json field reserves");
    }

    @Test
    void categoriesAreReadOnlyWhereSeatsAreReserved() {
        assertThat(Frozen.deferred()
                        .with("roll.csv", GROUPS.replace("G", "whatever"))
                        .read()
                        .complete())
                .isTrue();
    }
}
