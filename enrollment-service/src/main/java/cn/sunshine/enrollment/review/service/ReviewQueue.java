package cn.sunshine.enrollment.review.service;

/** The lists an officer works from. */
public enum ReviewQueue {
    /** Open cases and those somebody has at the moment. */
    WAITING,
    /** The cases the officer has. */
    MINE,
    /** Back with the family. */
    RETURNED,
    /** Approved and rejected. */
    DECIDED
}
