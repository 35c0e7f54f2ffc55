package cn.sunshine.enrollment.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How what somebody tries ends: it is done, or refused for a reason. */
final class Attempts {

    static final String DONE = "done";

    private Attempts() {}

    static String endOf(Runnable attempt) {
        try {
            attempt.run();
            return DONE;
        } catch (IdentityRefusedException refused) {
            return refused.reason().name();
        }
    }

    static void assertRefused(ThrowingCallable attempt, IdentityRefusal reason) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
