package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.crypto.Hmac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * {@link Formulas#ticket} for millions of units: the frame around the id is written once, and only the id and its length
 * change from ticket to ticket. For one thread.
 */
final class TicketPress {

    private final Hmac key;
    private final int frame;
    private byte[] message;

    TicketPress(Hmac key) {
        this.key = key;
        this.message = Formulas.ticketMessage("");
        this.frame = message.length;
    }

    /** Writes the ticket of a unit to a place in {@code into}. */
    void write(String unit, byte[] into, int offset) {
        byte[] id = unit.getBytes(StandardCharsets.UTF_8);
        int length = frame + id.length;
        if (length > message.length) {
            message = Arrays.copyOf(message, length + HashSuite.LENGTH);
        }
        ByteBuffer.wrap(message).putInt(frame - Integer.BYTES, id.length);
        System.arraycopy(id, 0, message, frame, id.length);
        key.write(message, length, into, offset);
    }
}
