package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.shared.TypedNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords of RFC 6238: HMAC-SHA-1 over the number of the 30-second step, six digits; what every
 * authenticator application speaks.
 */
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS_MODULUS = 1_000_000;
    /** A code is also taken one step early or late, for clocks and slow fingers. */
    private static final int WINDOW = 1;

    private final SecretKeySpec key;

    Totp(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA1");
    }

    static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The step near {@code at} that {@code code} belongs to, however it was typed. */
    OptionalLong matchingStep(String code, Instant at) {
        byte[] offered = TypedNumber.plain(code).getBytes(StandardCharsets.UTF_8);
        long now = stepAt(at);
        return LongStream.rangeClosed(now - WINDOW, now + WINDOW)
                .filter(step -> MessageDigest.isEqual(offered, code(step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** The six digits of a step: RFC 4226, section 5.3. */
    String code(long step) {
        byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
        return "%06d".formatted(truncated % DIGITS_MODULUS);
    }

    private byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA1", missing);
        }
    }
}
