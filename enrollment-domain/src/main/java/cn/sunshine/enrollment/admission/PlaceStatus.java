package cn.sunshine.enrollment.admission;

import org.springframework.modulith.NamedInterface;

/** What became of a place. */
@NamedInterface("api")
public enum PlaceStatus {
    /** On the waiting list: no seat yet. */
    WAITING,
    /** The family left the waiting list; the child was never offered a seat. */
    LEFT,
    /** Confirmation ended before a seat fell free; the child was never offered one. */
    NOT_REACHED,
    /** Offered; the family confirms or declines until the deadline. */
    OFFERED,
    /** Confirmed; the child is expected at the school. */
    CONFIRMED,
    /** Declined by the family, or given up after it had confirmed; the seat went on. */
    DECLINED,
    /** Not answered in time; the seat went on. */
    EXPIRED,
    /** The child came and is a pupil. */
    CHECKED_IN;

    public boolean holdsSeat() {
        return this == OFFERED || this == CONFIRMED || this == CHECKED_IN;
    }
}
