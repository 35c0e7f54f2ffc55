package cn.sunshine.enrollment.draw.refusal;

/**
 * The reasons for which a problem is refused, strongest first: where several apply, the first one here is reported.
 * Nothing in a frozen roll is silently cleaned, so every defect has its own code.
 */
public enum Refusal {
    /** Not readable, a field missing or unknown, a value outside its range. */
    INVALID_INPUT,
    /** One name for two things, or one thing named twice. */
    DUPLICATE_ID,
    /** A name that nothing bears. */
    UNKNOWN_ID,
    /** The mechanism cannot carry this policy for children who are drawn together. */
    INVALID_BUNDLE_POLICY,
    /** Children who are drawn together filed different lists. */
    UNEQUAL_BUNDLE,
    /** More than five children are to be drawn together. */
    BUNDLE_TOO_LARGE,
    /** Seats are reserved, but the order in which the blocks are filled is not laid down. */
    MISSING_PRECEDENCE,
    /** More seats are reserved than there are, or a block is named twice. */
    INVALID_RESERVES,
    /** Reserves where no sound rule for them is known. */
    UNSUPPORTED_RESERVES,
    /** Two would have to be compared, and nothing tells them apart. */
    UNBROKEN_TIE,
    /** The input is sound, but no result satisfies it. */
    UNSATISFIABLE
}
