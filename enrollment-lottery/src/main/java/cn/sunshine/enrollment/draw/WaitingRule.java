package cn.sunshine.enrollment.draw;

/** Who gets a place that falls free after the draw. */
public enum WaitingRule {
    /** The next in the order of this draw. */
    FIXED_ORDER,
    /** Whoever wins a ceremony of its own, with new secrets and new entropy. */
    FRESH_ROUND
}
