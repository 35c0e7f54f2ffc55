package cn.sunshine.enrollment.draw.assign;

/** What happens when children who are drawn together meet fewer seats than they need. */
public enum BundlePolicy {
    /** They are admitted as long as one seat is left: at most the size of the bundle less one over the plan. */
    OVERFLOW,
    /** The school is closed for good. */
    STOP,
    /** They are passed over; the next in order are tried. */
    SKIP
}
