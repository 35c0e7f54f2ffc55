package cn.sunshine.enrollment.identity;

import jakarta.persistence.Embeddable;

/** A salted, slow hash of a password in the encoder's own notation; its text never shows. */
@Embeddable
public record PasswordHash(String value) {

    public PasswordHash {
        if (value.length() < 50 || value.charAt(0) != '$') {
            throw new IllegalArgumentException("not a password hash");
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
