package cn.sunshine.enrollment.draw.canonical;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The one way bytes enter a hash: each part as its length (4 bytes, big-endian) and its bytes, the first part naming the
 * purpose. Two different lists of parts never give the same bytes, so no value can be moved across a boundary.
 */
public final class Frame {

    private static final String DOMAIN = "enrollment-lottery/v1/";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Frame() {}

    /** A frame whose first part is the protocol's domain followed by {@code purpose}. */
    public static Frame of(String purpose) {
        return new Frame().text(DOMAIN + purpose);
    }

    public Frame text(String part) {
        return raw(part.getBytes(StandardCharsets.UTF_8));
    }

    public Frame raw(byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
        return this;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
