package cn.sunshine.enrollment.seat;

import org.springframework.modulith.NamedInterface;

/** The two lines of a plan, approved apart. */
@NamedInterface("api")
public enum SeatLine {
    /** The approved plan (招生计划). */
    PLAN,
    /** Seats over plan for a bundle that the last seat would part (加计划). */
    BUNDLE
}
