package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.crypto.Ed25519;
import cn.sunshine.enrollment.draw.log.DrawLog;
import cn.sunshine.enrollment.draw.log.TreeHead;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.HexFormat;

/** The Ed25519 key that signs one district's log of manifests, and with its id names that log for ever. */
public final class LogKey {

    private final byte[] publicKey;
    private final PrivateKey privateKey;

    private LogKey(byte[] publicKey, PrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** A new key. */
    public static LogKey generate() {
        KeyPair pair = Ed25519.generate();
        return new LogKey(pair.getPublic().getEncoded(), pair.getPrivate());
    }

    /**
     * A key that was kept.
     *
     * @param publicKey as {@link #publicKey()} gave it
     * @param privateKey as {@link #privateKey()} gave it
     */
    public static LogKey of(String publicKey, String privateKey) {
        return new LogKey(
                HexFormat.of().parseHex(publicKey),
                Ed25519.privateKey(HexFormat.of().parseHex(privateKey)));
    }

    /** Hexadecimal DER, for everybody. */
    public String publicKey() {
        return Hex.of(publicKey);
    }

    /** Hexadecimal DER; to be kept sealed. */
    public String privateKey() {
        return Hex.of(privateKey.getEncoded());
    }

    /** The id of the log, which a district publishes: SHA-256 of the public key. */
    public String logId() {
        return idOf(publicKey());
    }

    /** The id of the log whose heads this public key checks. */
    public static String idOf(String publicKey) {
        return Hex.of(DrawLog.logId(HexFormat.of().parseHex(publicKey)));
    }

    TreeHead sign(DrawLog log, Instant time) {
        return log.sign(publicKey, privateKey, time);
    }

    /** Never the private key. */
    @Override
    public String toString() {
        return "LogKey[" + logId() + "]";
    }
}
