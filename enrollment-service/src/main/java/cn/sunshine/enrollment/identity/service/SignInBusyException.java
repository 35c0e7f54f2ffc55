package cn.sunshine.enrollment.identity.service;

import java.time.Duration;

/** More people sign in by password than the machine can check; the others are asked to try again soon. */
public class SignInBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    SignInBusyException(Duration retryAfter) {
        super("password checks are queued up");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
