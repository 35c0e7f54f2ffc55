package cn.sunshine.enrollment.protection;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import org.springframework.modulith.NamedInterface;

/** A text that only the protection service can open again: version, key id, nonce and AEAD cipher text in one. */
@NamedInterface("api")
@Embeddable
public record Sealed(byte[] bytes) {

    public Sealed {
        if (bytes.length < 30) {
            throw new IllegalArgumentException("too short for a sealed value");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
