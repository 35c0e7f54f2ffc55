package cn.sunshine.enrollment.draw.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicketOrderTests {

    @Test
    void sortsNoneOneAndTwo() {
        assertThat(TicketOrder.of(new byte[0])).isEmpty();
        assertThat(TicketOrder.of(new byte[32])).containsExactly(0);
        byte[] two = new byte[64];
        two[0] = (byte) 0x80;
        assertThat(TicketOrder.of(two)).containsExactly(1, 0);
    }

    @Test
    void comparesTheWholeTicketWhereTheFirstBitsAgree() {
        byte[] tickets = new byte[4 * 32];
        tickets[31] = 3;
        tickets[63] = 2;
        tickets[95] = 3;
        tickets[127] = (byte) 0xff;
        assertThat(TicketOrder.of(tickets)).containsExactly(1, 0, 2, 3);
    }

    /** Few different bytes, so that many tickets agree in their first bits, and some altogether. */
    @Property(tries = 300)
    void isTheOrderOfUnsignedNumbersAndThenOfPlaces(
            @ForAll @IntRange(max = 3000) int size, @ForAll @IntRange(max = 31) int alike, @ForAll long seed) {
        byte[] tickets = new byte[size * 32];
        new Random(seed).nextBytes(tickets);
        for (int i = 0; i < tickets.length; i++) {
            tickets[i] = i % 32 < alike ? (byte) (tickets[i] & 0x80) : tickets[i];
        }
        int[] expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(
                        place -> Arrays.copyOfRange(tickets, place * 32, place * 32 + 32), Arrays::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(TicketOrder.of(tickets)).isEqualTo(expected);
    }
}
