package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * One promise of every parser: any bytes are either read and written back the same, or refused with a code and the place;
 * never another failure, and never slowly. {@code -Pfuzz} keeps at it for longer.
 */
public final class Fuzzing {

    /** Time of the processor, so that a busy machine fails nothing. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** Far above what 64 KiB take, far below what a parser that squares them would. */
    private static final long SLOW_NANOS = 5_000_000_000L;

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1);

    private Fuzzing() {}

    /**
     * Holds a parser to the promise.
     *
     * @param parser reads the bytes and writes back what it understood
     */
    public static void hold(long seed, byte[] valid, UnaryOperator<byte[]> parser) {
        for (int round = 0; round < ROUNDS; round++) {
            holdOnce(seed + round, valid, parser);
        }
    }

    private static void holdOnce(long seed, byte[] valid, UnaryOperator<byte[]> parser) {
        byte[] bytes = new Spoiling(seed).spoil(valid);
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            assertThat(parser.apply(bytes)).as(() -> describe(seed, bytes)).isEqualTo(bytes);
        } catch (DrawRefusedException e) {
            assertThat(e.place().file()).as(() -> describe(seed, bytes)).isNotEmpty();
            assertThat(e).hasMessageStartingWith(e.code() + " at " + e.place() + ": ");
        } catch (RuntimeException | StackOverflowError e) {
            fail(describe(seed, bytes), e);
        }
        assertThat(CLOCK.getCurrentThreadCpuTime() - start)
                .as(() -> describe(seed, bytes))
                .isLessThan(SLOW_NANOS);
    }

    private static String describe(long seed, byte[] bytes) {
        return "seed " + seed + ", bytes " + HexFormat.of().formatHex(bytes);
    }
}
