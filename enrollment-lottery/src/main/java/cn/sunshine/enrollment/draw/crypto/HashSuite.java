package cn.sunshine.enrollment.draw.crypto;

import cn.sunshine.enrollment.draw.DrawHash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 or SM3 with everything that is built on it. Digests have 32 bytes, blocks 64 with both. Thread-safe. */
public final class HashSuite {

    /** Bytes of a digest, a key and a secret. */
    public static final int LENGTH = 32;

    private static final HashSuite SHA_256 = new HashSuite(DrawHash.SHA_256);
    private static final HashSuite SM3 = new HashSuite(DrawHash.SM3);

    private final DrawHash hash;

    private HashSuite(DrawHash hash) {
        this.hash = hash;
    }

    public static HashSuite of(DrawHash hash) {
        return hash == DrawHash.SM3 ? SM3 : SHA_256;
    }

    public DrawHash name() {
        return hash;
    }

    public byte[] hash(byte[] message) {
        return digest().digest(message);
    }

    /** HMAC (RFC 2104) under a key of 32 bytes; the key's two blocks are compressed once. */
    public Hmac hmac(byte[] key) {
        return new Hmac(this, key);
    }

    MessageDigest digest() {
        return hash == DrawHash.SM3 ? new Sm3MessageDigest() : sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
