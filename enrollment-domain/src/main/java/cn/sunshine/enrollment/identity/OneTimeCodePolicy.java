package cn.sunshine.enrollment.identity;

import java.time.Duration;

/**
 * How long a code lives and how often one may be asked for.
 *
 * @param lifetime one to ten minutes
 * @param attempts wrong tries before the code is dead, 1 to 5
 * @param pause the least time between two codes to one phone
 * @param perPhonePerDay codes to one phone in 24 hours, and codes that one account asks for in them to change its number
 * @param perAddressPerHour codes asked for from one network address in an hour; high, because many families share one
 */
public record OneTimeCodePolicy(
        Duration lifetime, int attempts, Duration pause, int perPhonePerDay, int perAddressPerHour) {

    public OneTimeCodePolicy {
        if (lifetime.compareTo(Duration.ofMinutes(1)) < 0 || lifetime.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("a code lives one to ten minutes");
        }
        if (attempts < 1 || attempts > 5 || perPhonePerDay < 1 || perAddressPerHour < 1 || pause.isNegative()) {
            throw new IllegalArgumentException("a code allows 1 to 5 attempts, and every limit is positive");
        }
    }
}
