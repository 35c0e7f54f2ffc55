package cn.sunshine.enrollment.draw.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import cn.sunshine.enrollment.draw.refusal.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says in one line that a problem is refused, with which code, and where. */
final class AssignmentRefusals {

    private AssignmentRefusals() {}

    static void refuses(Refusal refusal, String place, AssignmentProblem problem) {
        refuses(refusal, place, problem::assign);
    }

    static void refuses(Refusal refusal, String place, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.refusal()).isEqualTo(refusal);
            assertThat(e.place()).isEqualTo(place);
        });
    }
}
