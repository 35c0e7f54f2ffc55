package cn.sunshine.enrollment.draw;

/** The two layers of an audit bundle. */
public enum BundleLayer {
    /** Pseudonymous: for everybody. */
    PUBLIC,
    /** With identities, lists and blinds: for notary, auditor and sworn parents. */
    SEALED
}
