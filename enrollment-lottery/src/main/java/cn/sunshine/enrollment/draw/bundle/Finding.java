package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.StepResult;

/** What a step of the verification found where nothing is wrong: that it passes, or that its evidence is not there. */
record Finding(StepResult.Outcome outcome, String detail) {

    static Finding pass(String detail) {
        return new Finding(StepResult.Outcome.PASS, detail);
    }

    static Finding skip(String detail) {
        return new Finding(StepResult.Outcome.SKIP, detail);
    }

    static Finding without(String evidence) {
        return skip("without " + evidence);
    }
}
