package cn.sunshine.enrollment.draw.crypto;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Pure Ed25519 (RFC 8032) with keys as DER SubjectPublicKeyInfo (RFC 8410). */
public final class Ed25519 {

    /** Bytes of an encoded public key. */
    public static final int KEY_LENGTH = 44;

    /** Bytes of a signature. */
    public static final int SIGNATURE_LENGTH = 64;

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] KEY_START = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** A private key from its PKCS 8 encoding. */
    public static PrivateKey privateKey(byte[] der) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a private key of Ed25519", e);
        }
    }

    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key cannot sign with Ed25519", e);
        }
    }

    /**
     * Checks a signature.
     *
     * @param publicKey 44 bytes of DER
     * @throws DrawRefusedException with INVALID_SIGNATURE, if the key is malformed or the signature is not of this
     *     message under this key
     */
    public static void verify(byte[] publicKey, byte[] message, byte[] signature, Place place) {
        if (!isValid(publicKey, message, signature)) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_SIGNATURE, place, "the signature is not of this content under this key");
        }
    }

    private static boolean isValid(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != KEY_LENGTH || !Arrays.equals(KEY_START, Arrays.copyOf(publicKey, KEY_START.length))) {
            return false;
        }
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
