package cn.sunshine.enrollment.admission.web;

import org.jspecify.annotations.Nullable;

/** Whether the family ticked that it gives the place up for good. @param sure "true" where the box is ticked */
record DeclineForm(@Nullable String sure) {

    boolean isSure() {
        return "true".equals(sure);
    }
}
