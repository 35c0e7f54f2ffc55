package cn.sunshine.enrollment.identity;

import java.time.Duration;

/**
 * When guessing is stopped: after so many failures in a row the account refuses everybody for a while. By account, not by
 * address: a whole estate may share one address.
 *
 * @param failures 3 to 10
 * @param duration one minute to a day
 */
public record LockPolicy(int failures, Duration duration) {

    public LockPolicy {
        if (failures < 3 || failures > 10) {
            throw new IllegalArgumentException("an account locks after 3 to 10 failures");
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("an account locks for a minute to a day");
        }
    }
}
