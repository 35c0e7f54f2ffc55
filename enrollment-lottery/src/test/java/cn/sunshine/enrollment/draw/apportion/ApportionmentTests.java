package cn.sunshine.enrollment.draw.apportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApportionmentTests {

    /**
     * M. L. Balinski and H. P. Young, "The Quota Method of Apportionment", American Mathematical Monthly 82 (1975), 701-730,
     * second example: five parties and 26 seats, on which the five divisor methods all disagree. Read in the tests of the
     * Python package apportionment, which cite the article.
     */
    @ParameterizedTest
    @CsvSource({
        "ADAMS, 9 7 5 3 2",
        "DEAN, 9 7 5 4 1",
        "HUNTINGTON, 9 7 6 3 1",
        "WEBSTER, 9 8 5 3 1",
        "JEFFERSON, 10 7 5 3 1",
        "HAMILTON, 9 7 5 4 1",
        "QUOTA, 10 7 5 3 1"
    })
    void methodsDisagreeOnBalinskiAndYoungsFiveParties(Method method, String expected) {
        assertThat(divide(method, 26, 9061, 7179, 5259, 3319, 1182)).isEqualTo(expected);
    }

    /** The same article, first example, read in the same place: 100 seats, where Jefferson leaves the next whole number behind. */
    @ParameterizedTest
    @CsvSource({
        "ADAMS, 51 43 2 2 2",
        "DEAN, 51 43 2 2 2",
        "HUNTINGTON, 51 43 2 2 2",
        "WEBSTER, 51 43 2 2 2",
        "JEFFERSON, 52 45 1 1 1",
        "HAMILTON, 51 44 2 2 1",
        "QUOTA, 52 44 2 1 1"
    })
    void methodsDisagreeOnBalinskiAndYoungsHundredSeats(Method method, String expected) {
        assertThat(divide(method, 100, 5117, 4400, 162, 161, 160)).isEqualTo(expected);
    }

    /**
     * The census of 1790 for Virginia, Massachusetts, Pennsylvania, North Carolina, New York, Maryland, Connecticut, South
     * Carolina, New Jersey, New Hampshire, Vermont, Georgia, Kentucky, Rhode Island and Delaware: Hamilton's bill of 120
     * seats, which Washington vetoed, and Jefferson's of 105, which became law in 1792. The bill of 120 state by state: National
     * Archives, "The 1790 Census and the First Veto" (2022). The law: St. George Tucker, note D to Blackstone (1803), whose column
     * "according to the first census" gives these 105, though he adds them up to 106.
     */
    @Test
    void theBillsOf1792() {
        long[] census = {
            630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822, 85533, 70835, 68705, 68446,
            55540
        };
        assertThat(Arrays.stream(census).sum()).isEqualTo(3_615_920);
        assertThat(divide(Method.HAMILTON, 120, census)).isEqualTo("21 16 14 12 11 9 8 7 6 5 3 2 2 2 2");
        assertThat(divide(Method.JEFFERSON, 105, census)).isEqualTo("19 14 13 10 10 8 7 6 5 4 2 2 2 2 1");
    }

    /**
     * The census of 1940, 48 states by name, 435 seats: one seat between Arkansas (7 or 6) and Michigan (17 or 18) decided
     * that the United States have used Huntington's method since. The populations are those of the Bureau of the Census; the
     * seats of Alabama, Arizona and Arkansas stand in the Congressional Directory (108th Congress, 2004, page 543), New York's
     * 45 in E. Ostermeier, "Reapportionment Winners and Losers Through the Years" (2010). Michigan's two figures and Webster's
     * result could not be read in print.
     */
    @Test
    void theSeatOf1940() {
        long[] census = {
            2832961, 499261, 1949387, 6907387, 1123296, 1709242, 266505, 1897414, 3123723, 524873, 7897241, 3427796,
            2538268, 1801028, 2845627, 2363880, 847226, 1821244, 4316721, 5256106, 2792300, 2183796, 3784664, 559456,
            1315834, 110247, 491524, 4160165, 531818, 13479142, 3571623, 641935, 6907612, 2336434, 1089684, 9900180,
            713346, 1899804, 642961, 2915841, 6414824, 550310, 359231, 2677773, 1736191, 1901974, 3137587, 250742
        };
        int arkansas = 2;
        int michigan = 19;
        assertThat(Arrays.stream(census).sum()).isEqualTo(131_006_184);
        List<Integer> huntington =
                apportionment(Method.HUNTINGTON, 435, 1, census).divide();
        List<Integer> webster = apportionment(Method.WEBSTER, 435, 1, census).divide();
        assertThat(huntington.subList(0, 3)).containsExactly(9, 2, 7);
        assertThat(huntington.get(29)).isEqualTo(45);
        assertThat(huntington.get(michigan)).isEqualTo(17);
        assertThat(webster.get(arkansas)).isEqualTo(6);
        assertThat(webster.get(michigan)).isEqualTo(18);
    }

    @Test
    void hamiltonTakesASeatAwayWhereThereIsOneMoreToGive() {
        assertThat(divide(Method.HAMILTON, 10, 6, 6, 2)).isEqualTo("4 4 2");
        assertThat(divide(Method.HAMILTON, 11, 6, 6, 2)).isEqualTo("5 5 1");
    }

    @Test
    void theQuotaMethodNeverDoes() {
        int third = 0;
        for (int seats = 0; seats < 60; seats++) {
            List<Integer> divided =
                    inOrder(Method.QUOTA, seats, List.of(0, 1, 2), 6, 6, 2).divide();
            assertThat(divided.get(2)).isGreaterThanOrEqualTo(third);
            third = divided.get(2);
        }
        assertThat(third).isPositive();
    }

    /** Jefferson gives the large party 10 of a fair share of 8.92; the quota method stops it at 9. */
    @Test
    void theQuotaMethodKeepsEverybodyWithinTheNextWholeNumber() {
        assertThat(divide(Method.JEFFERSON, 10, 91, 5, 6)).isEqualTo("10 0 0");
        assertThat(divide(Method.QUOTA, 10, 91, 5, 6)).isEqualTo("9 0 1");
    }

    @Test
    void theLotteryGivesWhatWholePartsLeaveToTheFirstDrawnWithARemainder() {
        assertThat(text(inOrder(Method.FLOOR_LOTTERY, 12, List.of(2, 0, 1, 3), 5, 5, 10, 4)
                        .divide()))
                .isEqualTo("3 2 5 2");
        assertThat(text(inOrder(Method.FLOOR_LOTTERY, 12, List.of(3, 1, 0, 2), 5, 5, 10, 4)
                        .divide()))
                .isEqualTo("2 3 5 2");
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everySeatIsGivenAndNobodyFallsBelowTheMinimum(Method method) {
        for (int seats = 24; seats < 70; seats++) {
            List<Integer> divided = inOrder(method, seats, List.of(3, 1, 4, 0, 2), 907, 719, 5, 333, 1)
                    .divide();
            assertThat(divided.stream().mapToInt(Integer::intValue).sum()).isEqualTo(seats);
            divided = new Apportionment(
                            method, List.of(907L, 719L, 5L, 333L, 0L), seats, 4, Optional.of(List.of(3, 1, 4, 0, 2)))
                    .divide();
            assertThat(divided.stream().mapToInt(Integer::intValue).sum()).isEqualTo(seats);
            assertThat(divided).allMatch(given -> given >= 4);
        }
    }

    @Test
    void whoeverFallsBelowTheMinimumIsFixedAndTheRestDividedAnew() {
        assertThat(text(apportionment(Method.HAMILTON, 26, 4, 9061, 7179, 5259, 3319, 1182)
                        .divide()))
                .isEqualTo("8 6 4 4 4");
        assertThat(text(apportionment(Method.QUOTA, 6, 2, 0, 0, 0).divide())).isEqualTo("2 2 2");
    }

    @Test
    void theMinimumOfADivisorMethodIsWhereEverybodyStarts() {
        assertThat(text(apportionment(Method.WEBSTER, 10, 2, 90, 9, 0).divide()))
                .isEqualTo("6 2 2");
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void equalClaimsAreDecidedByTheOrderOrRefused(Method method) {
        assertThat(text(inOrder(method, 4, List.of(1, 2, 0), 7, 7, 7).divide())).isEqualTo("1 2 1");
        assertThat(text(inOrder(method, 5, List.of(1, 2, 0), 7, 7, 7).divide())).isEqualTo("1 2 2");
        refuses(Refusal.UNBROKEN_TIE, "tiebreak", apportionment(method, 4, 0, 7, 7, 7));
        assertThat(text(apportionment(method, 6, 0, 7, 7, 7).divide())).isEqualTo("2 2 2");
    }

    @Test
    void anOrderNamesEveryPartyOnce() {
        refuses(Refusal.UNKNOWN_ID, "tiebreak", inOrder(Method.WEBSTER, 1, List.of(0, 2), 1, 1));
        refuses(Refusal.UNKNOWN_ID, "tiebreak", inOrder(Method.WEBSTER, 1, List.of(0, -1), 1, 1));
        refuses(Refusal.DUPLICATE_ID, "tiebreak", inOrder(Method.WEBSTER, 1, List.of(0, 0), 1, 1));
        refuses(Refusal.UNBROKEN_TIE, "tiebreak", inOrder(Method.WEBSTER, 1, List.of(0), 1, 1));
    }

    @Test
    void refusesNumbersThatCannotBe() {
        assertRefused(Refusal.INVALID_INPUT, "populations", () -> apportionment(Method.WEBSTER, 1, 0, -1));
        assertRefused(Refusal.INVALID_INPUT, "seats", () -> apportionment(Method.WEBSTER, -1, 0, 1));
        assertRefused(Refusal.INVALID_INPUT, "seats", () -> apportionment(Method.WEBSTER, 1, -1, 1));
        assertRefused(Refusal.INVALID_INPUT, "minimum", () -> apportionment(Method.WEBSTER, 3, 2, 1, 1));
    }

    @Test
    void refusesSeatsThatNobodyCanClaim() {
        refuses(Refusal.INVALID_INPUT, "populations", apportionment(Method.HAMILTON, 1, 0, 0, 0));
        refuses(Refusal.INVALID_INPUT, "seats", apportionment(Method.WEBSTER, 1, 0, 0, 0));
        refuses(Refusal.INVALID_INPUT, "seats", apportionment(Method.ADAMS, 1, 0, 5, 3));
        assertThat(text(apportionment(Method.ADAMS, 2, 0, 5, 3).divide())).isEqualTo("1 1");
        assertThat(text(apportionment(Method.WEBSTER, 2, 1, 0, 0).divide())).isEqualTo("1 1");
        assertThat(apportionment(Method.HAMILTON, 0, 0).divide()).isEmpty();
    }

    @Test
    void hasANameForFiles() {
        assertThat(Method.FLOOR_LOTTERY.label()).isEqualTo("floor-lottery");
    }

    private static void refuses(Refusal refusal, String place, Apportionment apportionment) {
        assertRefused(refusal, place, apportionment::divide);
    }

    private static void assertRefused(
            Refusal refusal, String place, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call).satisfies(refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.place()).isEqualTo(place);
        });
    }

    private static String divide(Method method, int seats, long... populations) {
        return text(apportionment(method, seats, 0, populations).divide());
    }

    private static Apportionment apportionment(Method method, int seats, int minimum, long... populations) {
        return new Apportionment(method, Arrays.stream(populations).boxed().toList(), seats, minimum, Optional.empty());
    }

    private static Apportionment inOrder(Method method, int seats, List<Integer> order, long... populations) {
        return new Apportionment(method, Arrays.stream(populations).boxed().toList(), seats, 0, Optional.of(order));
    }

    private static String text(List<Integer> seats) {
        return String.join(" ", seats.stream().map(String::valueOf).toList());
    }
}
