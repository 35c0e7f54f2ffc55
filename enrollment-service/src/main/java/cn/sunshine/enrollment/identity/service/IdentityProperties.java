package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.LockPolicy;
import cn.sunshine.enrollment.identity.OneTimeCodePolicy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What an operator may set about signing in. The defaults hold where nothing is set. */
@ConfigurationProperties("enrollment.identity")
record IdentityProperties(
        @DefaultValue Lock lock,
        @DefaultValue Code code,
        @DefaultValue Hashing hashing,
        @DefaultValue LostNumber lostNumber) {

    LockPolicy lockPolicy() {
        return new LockPolicy(lock.failures, lock.duration);
    }

    OneTimeCodePolicy codePolicy() {
        return new OneTimeCodePolicy(
                code.lifetime, code.attempts, code.pause, code.perPhonePerDay, code.perAddressPerHour);
    }

    record Lock(
            @DefaultValue("8") int failures,
            @DefaultValue("15m") Duration duration) {}

    record Code(
            @DefaultValue("5m") Duration lifetime,
            @DefaultValue("5") int attempts,
            @DefaultValue("60s") Duration pause,
            @DefaultValue("10") int perPhonePerDay,
            @DefaultValue("600") int perAddressPerHour) {}

    /** @param lifetime how long a request at the counter waits for a second officer */
    record LostNumber(@DefaultValue("7d") Duration lifetime) {}

    /**
     * @param threads how many passwords are hashed at a time; 0: one less than the machine has cores, at least one
     * @param queue how many more may wait
     * @param patience how long one who was let into the queue waits before the answer is "busy" after all: longer than the
     *     queue takes on a slow machine, for whoever is let in shall be answered, and within the ten seconds of any page
     * @param memory what one hash fills; production refuses less than the default
     * @param passes how often it is filled; production refuses less than the default
     */
    record Hashing(
            @DefaultValue("0") int threads,
            @DefaultValue("32") int queue,
            @DefaultValue("8s") Duration patience,
            @DefaultValue(HashCost.MEMORY) DataSize memory,
            @DefaultValue(HashCost.PASSES) int passes) {

        int workers() {
            return threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        }
    }
}
