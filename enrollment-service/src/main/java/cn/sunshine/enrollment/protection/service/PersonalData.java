package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.KeyId;
import cn.sunshine.enrollment.protection.KeyRing;
import cn.sunshine.enrollment.protection.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Service;

/**
 * Seals personal data for storing and opens it again. AES-256-GCM; a sealed value is one byte of version (1), one of key
 * id, a random nonce of 12 bytes, and the cipher text with its tag of 16. Version, key id and cell are bound in as
 * associated data, so a value does not open in another row or column.
 *
 * <p>Opening is for work that shows the value to nobody, and for showing somebody their own. An officer sees the value of
 * another only through {@link PersonalDataReading}.
 */
@Service
public class PersonalData {

    private static final byte VERSION = 1;
    private static final int HEADER = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    PersonalData(KeyRing keys) {
        this.keys = keys;
    }

    /** Seals {@code value} for {@code cell}; twice the same value gives two different results. */
    public Sealed seal(Cell cell, String value) {
        byte[] header = {VERSION, (byte) keys.current().number()};
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key(keys.current()), nonce, header, cell);
            byte[] sealed = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return new Sealed(ByteBuffer.allocate(HEADER + NONCE + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Opens what was sealed for {@code cell}.
     *
     * @throws UnopenableException if it was sealed for another cell, was changed, or its key is not in the ring
     */
    public String open(Cell cell, Sealed sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed.bytes());
        byte[] header = take(bytes, HEADER);
        byte[] nonce = take(bytes, NONCE);
        if (header[0] != VERSION || header[1] == 0) {
            throw new UnopenableException(cell);
        }
        try {
            SecretKey key = key(new KeyId(Byte.toUnsignedInt(header[1])));
            byte[] opened =
                    cipher(Cipher.DECRYPT_MODE, key, nonce, header, cell).doFinal(take(bytes, bytes.remaining()));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException doesNotFit) {
            throw new UnopenableException(cell, doesNotFit);
        }
    }

    /**
     * The blind index of a value: equal for equal values of one kind, and telling nothing to whoever lacks the key.
     *
     * @param kind what is indexed, as a code ({@code identity-number}): the same value of another kind has another index
     * @param canonicalValue the value in its one canonical form; finding it depends on that
     */
    public BlindIndex index(String kind, String canonicalValue) {
        return new BlindIndex(KeyedHash.of(keys.indexKey(), kind, canonicalValue));
    }

    private SecretKey key(KeyId id) throws GeneralSecurityException {
        SecretKey key = keys.sealingKeys().get(id);
        if (key == null) {
            throw new GeneralSecurityException("no sealing key " + id);
        }
        return key;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] header, Cell cell)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(KeyedHash.framed(cell.table()));
        cipher.updateAAD(KeyedHash.framed(cell.column()));
        cipher.updateAAD(KeyedHash.framed(cell.row().toString()));
        return cipher;
    }

    private static byte[] take(ByteBuffer from, int bytes) {
        byte[] taken = new byte[bytes];
        from.get(taken);
        return taken;
    }
}
