package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says in one line that something is refused, with which code, and where. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(ThrowingCallable call, RefusalCode code, String place) {
        DrawRefusedException refused = catchThrowableOfType(DrawRefusedException.class, call);
        assertThat(refused).as("refusal").isNotNull();
        assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
        assertThat(refused.place()).hasToString(place);
        assertThat(refused).hasMessageStartingWith(code + " at " + place + ": ");
    }
}
