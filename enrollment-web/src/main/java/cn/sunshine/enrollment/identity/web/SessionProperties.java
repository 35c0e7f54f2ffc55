package cn.sunshine.enrollment.identity.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions live. Shorter can be set, longer cannot; and never nothing, which servers take for "for ever".
 *
 * @param staffIdle without a request from an officer, at most 15 minutes
 * @param familyIdle without a request from a guardian, at most 2 hours
 * @param longest whatever happens, at most 12 hours
 * @param secondStep between an officer's password and the second factor, at most 15 minutes
 * @param freshCode how long after coming in by a code a family replaces its password without showing the one so far, or
 *     changes its number, at most 15 minutes
 */
@ConfigurationProperties("enrollment.session")
record SessionProperties(
        @DefaultValue("15m") Duration staffIdle,
        @DefaultValue("2h") Duration familyIdle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5m") Duration secondStep,
        @DefaultValue("10m") Duration freshCode) {

    private static final Duration MOST_OF_STAFF = Duration.ofMinutes(15);

    SessionProperties {
        require("staff-idle", staffIdle, MOST_OF_STAFF);
        require("family-idle", familyIdle, Duration.ofHours(2));
        require("longest", longest, Duration.ofHours(12));
        require("second-step", secondStep, MOST_OF_STAFF);
        require("fresh-code", freshCode, MOST_OF_STAFF);
    }

    private static void require(String name, Duration given, Duration most) {
        if (given.toSeconds() < 1 || given.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "enrollment.session." + name + " is at least 1s and at most " + most.toMinutes() + "m");
        }
    }
}
