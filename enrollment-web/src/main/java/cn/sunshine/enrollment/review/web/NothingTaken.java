package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.review.service.QueueCounts;

/** Why an officer who asked for the next case was given none. */
enum NothingTaken {
    NONE_WAITS,
    /** What waits is of seasons whose review is not open. */
    CLOSED,
    WITH_OTHERS,
    /** What could be taken is not for this officer: he gave it back, or is partial, or it is his own child's. */
    NOT_FOR_YOU;

    static NothingTaken of(QueueCounts counts) {
        if (counts.waiting() == 0) {
            return NONE_WAITS;
        }
        if (counts.waiting() == counts.closed()) {
            return CLOSED;
        }
        return counts.free() == 0 ? WITH_OTHERS : NOT_FOR_YOU;
    }
}
