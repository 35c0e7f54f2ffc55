package cn.sunshine.enrollment.admission.web;

import org.jspecify.annotations.Nullable;

/** Whether the family ticked that it gives the place up for good. */
record DeclineForm(@Nullable Boolean sure) {

    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }
}
