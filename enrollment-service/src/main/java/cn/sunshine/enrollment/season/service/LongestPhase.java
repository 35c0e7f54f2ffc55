package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.Phase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * For how many days an administrator may have a phase open. It is there for a year mistyped, which makes any phase most of a
 * year longer: below 335 days it catches every one, and half a year leaves the longest publicity room.
 */
@Component
public class LongestPhase {

    private final int days;

    LongestPhase(@Value("${enrollment.season.longest-phase-days:180}") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("the longest phase has at least one day, not " + days);
        }
        this.days = days;
    }

    public int days() {
        return days;
    }

    boolean admits(Phase phase) {
        return phase.days() <= days;
    }
}
