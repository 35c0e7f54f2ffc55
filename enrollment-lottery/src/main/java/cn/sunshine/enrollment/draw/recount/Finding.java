package cn.sunshine.enrollment.draw.recount;

import cn.sunshine.enrollment.draw.StepResult.Outcome;

/** Section 15: what a step found that met no contradiction. */
record Finding(Outcome outcome, String detail) {

    static Finding pass(String detail) {
        return new Finding(Outcome.PASS, detail);
    }

    static Finding skip(String detail) {
        return new Finding(Outcome.SKIP, detail);
    }
}
