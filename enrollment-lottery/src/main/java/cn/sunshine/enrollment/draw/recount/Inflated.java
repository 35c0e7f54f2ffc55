package cn.sunshine.enrollment.draw.recount;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** DEFLATE, undone. */
final class Inflated {

    /** From two bits DEFLATE makes at most 258 bytes: who claims more gets no memory for it. */
    private static final int MOST_FROM_A_BYTE = 1032;

    private Inflated() {}

    /** The bytes, if it is exactly {@code size} that are packed, and nothing stands behind them. */
    static Optional<byte[]> of(byte[] packed, long size) {
        if (size > (long) packed.length * MOST_FROM_A_BYTE) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[(int) size + 1]; // room in which one byte too many would show
            int length = inflater.inflate(bytes);
            boolean whole = inflater.finished() && inflater.getRemaining() == 0 && length == size;
            return whole ? Optional.of(Arrays.copyOf(bytes, length)) : Optional.empty();
        } catch (DataFormatException other) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
