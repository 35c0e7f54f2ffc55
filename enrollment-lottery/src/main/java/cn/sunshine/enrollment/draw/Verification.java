package cn.sunshine.enrollment.draw;

import java.util.List;

/** What a verification found, step by step in the order of the protocol. */
public record Verification(List<StepResult> steps) {

    public Verification {
        steps = List.copyOf(steps);
    }

    public boolean failed() {
        return steps.stream().anyMatch(step -> step.outcome() == StepResult.Outcome.FAIL);
    }

    /** Names of the steps whose evidence was not there. */
    public List<String> skipped() {
        return steps.stream()
                .filter(step -> step.outcome() == StepResult.Outcome.SKIP)
                .map(StepResult::name)
                .toList();
    }
}
