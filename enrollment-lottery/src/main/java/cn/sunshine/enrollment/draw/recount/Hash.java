package cn.sunshine.enrollment.draw.recount;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Section 5: the hash function H of a draw. */
interface Hash {

    /** Bytes of a hash, a ticket, a secret, a salt and a seed. */
    int LENGTH = 32;

    /** Both functions work on blocks of 64 bytes. */
    int BLOCK = 64;

    Hash SHA_256 = Hash::sha256;

    byte[] of(byte[] message);

    static Hash named(String name, Where where) {
        return switch (name) {
            case "SHA-256" -> SHA_256;
            case "SM3" -> Sm3::hash;
            default -> throw where.expected("INVALID_VALUE", "SHA-256 or SM3", name);
        };
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** RFC 2104: H(K xor opad, H(K xor ipad, message)), the key filled up with zeros to a block. */
    default byte[] hmac(byte[] key, byte[] message) {
        byte[] inner = of(joined(xored(key, 0x36), message));
        return of(joined(xored(key, 0x5c), inner));
    }

    private static byte[] xored(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
