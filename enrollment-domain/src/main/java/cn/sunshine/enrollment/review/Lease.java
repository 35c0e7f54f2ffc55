package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;

/** Who has a case, and until when. It runs on the system's clock: moving a season's dates must not free a case. */
@Embeddable
public record Lease(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "claimed_by"))
        AccountId holder,

        @Column(name = "leased_until") Instant until) {

    static Lease of(AccountId holder, Instant now, Duration length) {
        return new Lease(holder, now.plus(length));
    }

    boolean isLive(Instant now) {
        return now.isBefore(until);
    }

    boolean isHeldBy(AccountId account) {
        return holder.equals(account);
    }
}
