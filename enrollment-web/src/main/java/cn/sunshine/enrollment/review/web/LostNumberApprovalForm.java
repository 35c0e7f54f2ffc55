package cn.sunshine.enrollment.review.web;

import org.jspecify.annotations.Nullable;

/** @param sure "true" where the second officer ticked that he looked at it */
record LostNumberApprovalForm(@Nullable String sure) {

    static LostNumberApprovalForm empty() {
        return new LostNumberApprovalForm(null);
    }
}
