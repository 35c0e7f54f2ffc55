package cn.sunshine.enrollment.draw.recount;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Sections 11 and 12: pure Ed25519 (RFC 8032) as Java has it, with keys as DER SubjectPublicKeyInfo (RFC 8410). */
final class Ed25519 {

    static final int KEY_LENGTH = 44;
    static final int SIGNATURE_LENGTH = 64;

    /** SEQUENCE of the algorithm's number, 1.3.101.112, and a BIT STRING of 32 bytes. */
    private static final String KEY_START = "302a300506032b6570032100";

    private Ed25519() {}

    static void requireSigned(byte[] message, byte[] signature, byte[] publicKey, Where where) {
        if (!isSigned(message, signature, publicKey)) {
            throw where.expected("INVALID_SIGNATURE", "a signature of this content by this key", "another");
        }
    }

    private static boolean isSigned(byte[] message, byte[] signature, byte[] publicKey) {
        if (!HexFormat.of().formatHex(publicKey).startsWith(KEY_START)) {
            return false;
        }
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
