package cn.sunshine.enrollment.protection;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import org.springframework.modulith.NamedInterface;

/** A keyed hash of a canonical value: equal values are found by it, but without the key it tells nothing. */
@NamedInterface("api")
@Embeddable
public record BlindIndex(byte[] bytes) {

    public BlindIndex {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a blind index has 32 bytes");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlindIndex index && Arrays.equals(bytes, index.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "BlindIndex[…]";
    }
}
