package cn.sunshine.enrollment.identity.service;

import java.time.Duration;

/** More people sign in by password than the machine can check; the others are asked to try again soon. */
public class SignInBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    SignInBusyException(Duration retryAfter) {
        // no stack trace: it comes in floods, each from the same place, and must cost and log next to nothing
        super("password checks are queued up", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
