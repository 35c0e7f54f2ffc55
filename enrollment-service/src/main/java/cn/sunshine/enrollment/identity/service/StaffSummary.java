package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.AccountStatus;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An officer's account as its administrator sees it.
 *
 * @param ownPhone whether the officer's own mobile number would be known again
 */
public record StaffSummary(
        AccountId id,
        String login,
        String name,
        @Nullable DistrictId home,
        AccountStatus status,
        boolean locked,
        boolean secondFactor,
        boolean ownPhone,
        @Nullable Instant lastSignedInAt,
        List<HeldRole> grants) {

    /** Whether it is what was asked for: made by the first of two presses of one button. */
    public boolean isAs(CreateStaff asked) {
        return login.equals(asked.login().value())
                && name.equals(asked.name().value())
                && Objects.equals(home, asked.home());
    }

    /** Whether it holds a role where this administrator may nothing: then the account is not his to change. */
    public boolean reachesBeyond(SignedIn administrator) {
        return grants.stream()
                .anyMatch(grant -> !administrator.administers(grant.role().district()));
    }
}
