package cn.sunshine.enrollment.draw;

/**
 * One step of a verification.
 *
 * @param name as in docs/lottery-protocol.md, section 15
 * @param detail what was found, without private data
 */
public record StepResult(String name, Outcome outcome, String detail) {

    /** What became of the step. */
    public enum Outcome {
        PASS,
        FAIL,
        SKIP
    }
}
