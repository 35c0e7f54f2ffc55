package cn.sunshine.enrollment.identity.service;

/**
 * What the hash of a password costs where nothing is set, and in production at least: OWASP's first choice for Argon2id.
 */
public final class HashCost {

    /** What one hash fills. */
    public static final String MEMORY = "19MB";

    /** How often it is filled. */
    public static final String PASSES = "2";

    private HashCost() {}
}
