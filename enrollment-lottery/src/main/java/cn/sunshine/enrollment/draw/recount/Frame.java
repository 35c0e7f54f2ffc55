package cn.sunshine.enrollment.draw.recount;

import java.nio.ByteBuffer;
import java.util.List;

/** Section 5: parts, each behind its length, so that no two lists of parts give the same bytes. */
final class Frame {

    private static final String DOMAIN = "enrollment-lottery/v1/";

    private Frame() {}

    /** frame(D+label, parts…). */
    static byte[] of(String label, byte[]... parts) {
        byte[] framed = part(Text.utf8(DOMAIN + label));
        for (byte[] part : parts) {
            framed = Hash.joined(framed, part(part));
        }
        return framed;
    }

    private static byte[] part(byte[] bytes) {
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
        return Hash.joined(length, bytes);
    }

    /** x‖y‖…: several values as one part. */
    static byte[] together(List<byte[]> values) {
        return Hash.joined(values.toArray(byte[][]::new));
    }
}
