package cn.sunshine.enrollment.lottery.service;

/** Who may read a file of a draw. */
public enum Layer {
    /** Everybody. */
    PUBLIC,
    /** Notary, auditor and sworn parents, under supervision. */
    SEALED,
    /** Everybody, as one zip of all public files: none of the files itself. */
    BUNDLE
}
