package cn.sunshine.enrollment.draw.crypto;

import java.security.DigestException;
import java.security.MessageDigest;

/**
 * HMAC of RFC 2104. The inner and outer pad are absorbed once per key and cloned per message, which halves the work for
 * a message of one block: millions of tickets share a key. Immutable, hence safe for several threads.
 *
 * <p>The digests are the platform's. Measured on a core with SHA instructions (JDK 17): 175 ns for a code with the clones
 * and their garbage, 240 ns for the four compressions without clones, 500 ns for a compression function in Java over int
 * arrays, which the compiler cannot turn into those instructions. Two compressions alone take 80 ns.
 */
public final class Hmac {

    private static final int BLOCK = 64;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    Hmac(HashSuite suite, byte[] key) {
        if (key.length != HashSuite.LENGTH) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
        }
        inner = primed(suite, key, INNER);
        outer = primed(suite, key, OUTER);
    }

    private static MessageDigest primed(HashSuite suite, byte[] key, int pad) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) (pad ^ (i < key.length ? key[i] : 0));
        }
        MessageDigest digest = suite.digest();
        digest.update(block);
        return digest;
    }

    public byte[] of(byte[] message) {
        byte[] mac = new byte[HashSuite.LENGTH];
        write(message, message.length, mac, 0);
        return mac;
    }

    /** Writes the code of the first {@code length} bytes of a message to a place in {@code into}. */
    public void write(byte[] message, int length, byte[] into, int offset) {
        MessageDigest first = copy(inner);
        first.update(message, 0, length);
        MessageDigest second = copy(outer);
        second.update(first.digest());
        try {
            second.digest(into, offset, HashSuite.LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for 32 bytes from " + offset, e);
        }
    }

    private static MessageDigest copy(MessageDigest primed) {
        try {
            return (MessageDigest) primed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("digests of this module can be cloned", e);
        }
    }
}
