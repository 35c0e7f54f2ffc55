package cn.sunshine.enrollment.identity;

/** What a one-time code is good for, and nothing else. */
public enum CodePurpose {
    /** Whoever has the phone comes in. */
    SIGN_IN,
    /** The family that is in gives its account the number of the phone. */
    CHANGE_PHONE,
    /** The family at the counter shows an officer that the phone is in its hands. */
    LOST_NUMBER
}
