package cn.sunshine.enrollment.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account's password, where it has one, and whether somebody else has seen it. */
@Embeddable
class Password {

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "password_hash"))
    private @Nullable PasswordHash hash;

    private boolean mustChangePassword;

    protected Password() {}

    /** The owner's own choice. */
    void choose(PasswordHash chosen) {
        hash = chosen;
        mustChangePassword = false;
    }

    /** Somebody else's choice, to be changed at once. */
    void hand(PasswordHash handed) {
        hash = handed;
        mustChangePassword = true;
    }

    /** There is none any more. */
    void remove() {
        hash = null;
        mustChangePassword = false;
    }

    boolean mustChange() {
        return mustChangePassword;
    }

    Optional<PasswordHash> hash() {
        return Optional.ofNullable(hash);
    }
}
