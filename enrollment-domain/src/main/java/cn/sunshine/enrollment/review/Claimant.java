package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An officer who wants a case.
 *
 * @param asGuardian the account under which the same person applies for children, or null if none is known
 */
public record Claimant(AccountId officer, @Nullable AccountId asGuardian) {

    boolean isGuardian(AccountId guardian) {
        return guardian.equals(asGuardian);
    }
}
