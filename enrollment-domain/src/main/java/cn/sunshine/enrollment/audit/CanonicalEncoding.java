package cn.sunshine.enrollment.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes a hash of the audit log is taken over: every field as four bytes of length, big-endian, and that many bytes of
 * UTF-8; an absent field as the length 0xFFFFFFFF and nothing. No two different lists of fields give the same bytes, so
 * text cannot be moved from one field to its neighbour. docs/audit-chain.md tells the same with an example.
 */
public final class CanonicalEncoding {

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    /** @param format what is hashed and in which version, so that no hash of one kind is one of another */
    public CanonicalEncoding(String format) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        field(format);
    }

    public CanonicalEncoding field(@Nullable String text) {
        if (text == null) {
            digest.update(length(ABSENT));
            return this;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(length(bytes.length));
        digest.update(bytes);
        return this;
    }

    public EntryHash hash() {
        return new EntryHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
    }
}
