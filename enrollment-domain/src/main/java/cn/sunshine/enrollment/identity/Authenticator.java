package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.protection.Sealed;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An officer's second factor: the secret of a device, and the last of its codes that was taken. */
@Embeddable
class Authenticator {

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "totp_secret"))
    private @Nullable Sealed totpSecret;

    private boolean totpConfirmed;

    private long lastTotpStep;

    protected Authenticator() {}

    void prepare(Sealed secret) {
        if (totpConfirmed) {
            throw new IdentityRefusedException(IdentityRefusal.SECOND_FACTOR_ALREADY_ENROLLED);
        }
        totpSecret = secret;
    }

    void accept(long step) {
        if (totpSecret == null || !isFresh(step)) {
            throw new IdentityRefusedException(IdentityRefusal.SECOND_FACTOR_REFUSED);
        }
        lastTotpStep = step;
        totpConfirmed = true;
    }

    /** Forgets the device, but not which codes were taken: an old one must not come to life again. */
    void forget() {
        totpSecret = null;
        totpConfirmed = false;
    }

    boolean isFresh(long step) {
        return step > lastTotpStep;
    }

    boolean isConfirmed() {
        return totpConfirmed;
    }

    Optional<Sealed> secret() {
        return Optional.ofNullable(totpSecret);
    }
}
