package cn.sunshine.enrollment.draw.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The least time in which this machine could make the tickets of a draw, whatever the program: every ticket is an HMAC of
 * one block under a key whose pads are known, two compressions of SHA-256. One long message is hashed to see how long a
 * compression takes where nothing else is to be done.
 */
final class HashingFloor {

    static final int COMPRESSIONS_PER_TICKET = 2;

    private static final int BLOCK = 64;
    private static final int BLOCKS = 1 << 18;
    private static final int TRIES = 8;

    private final long nanosPerMessage;

    private HashingFloor(long nanosPerMessage) {
        this.nanosPerMessage = nanosPerMessage;
    }

    static HashingFloor measure(LongSupplier nanoClock) {
        byte[] message = new byte[BLOCK * BLOCKS];
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = nanoClock.getAsLong();
            message[0] = sha256().digest(message)[0];
            least = Math.min(least, nanoClock.getAsLong() - start);
        }
        return new HashingFloor(least);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    double nanosPerCompression() {
        return (double) nanosPerMessage / BLOCKS;
    }

    /** For this many tickets, shared evenly by this many threads. */
    Duration of(long tickets, int threads) {
        return Duration.ofNanos((long) (tickets * COMPRESSIONS_PER_TICKET * nanosPerCompression() / threads));
    }
}
