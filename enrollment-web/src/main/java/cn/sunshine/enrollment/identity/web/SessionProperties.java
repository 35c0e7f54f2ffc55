package cn.sunshine.enrollment.identity.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions live.
 *
 * @param staffIdle without a request from an officer
 * @param familyIdle without a request from a guardian
 * @param longest whatever happens, at most 12 hours
 * @param secondStep between an officer's password and the second factor
 */
@ConfigurationProperties("enrollment.session")
record SessionProperties(
        @DefaultValue("15m") Duration staffIdle,
        @DefaultValue("2h") Duration familyIdle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5m") Duration secondStep) {

    private static final Duration MOST = Duration.ofHours(12);

    SessionProperties {
        if (longest.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("enrollment.session.longest is at most 12h");
        }
    }
}
