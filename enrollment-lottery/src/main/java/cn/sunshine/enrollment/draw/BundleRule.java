package cn.sunshine.enrollment.draw;

/** What happens when a bundle of siblings meets fewer seats than it needs. */
public enum BundleRule {
    /** It is admitted as long as one seat is left; at most four children over plan. */
    OVERFLOW,
    /** It closes the school. */
    STOP,
    /** It is passed over. */
    SKIP
}
