package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.CounterCheck;
import cn.sunshine.enrollment.identity.LostNumberDoubt;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumberStatus;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as officers and the family see it.
 *
 * @param oldPhone the number of the account, masked
 * @param newPhone the number it is to have, masked; null once the request is settled
 * @param lastSignedIn when somebody came in last
 * @param reporter the first officer's name
 * @param decider the second officer's name, once there is one
 */
public record LostNumberView(
        LostNumberId id,
        AccountId account,
        String oldPhone,
        @Nullable String newPhone,
        @Nullable Instant lastSignedIn,
        CounterCheck check,
        String reporter,
        Instant expiresAt,
        LostNumberStatus status,
        @Nullable LostNumberDoubt doubt,
        @Nullable String decider,
        Optional<Instant> settledAt) {

    public boolean isOpen() {
        return status == LostNumberStatus.OPEN;
    }
}
