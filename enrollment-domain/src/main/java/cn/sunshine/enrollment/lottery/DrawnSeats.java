package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What is drawn: the seats of one school in one season.
 *
 * @param number by which everybody knows the attempt
 * @param capacity how many seats; a roll is frozen with the plan, so it never changes
 */
@Embeddable
record DrawnSeats(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "number"))
        DrawNumber number,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "district_id"))
        DistrictId district,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "season_id"))
        SeasonId season,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "school_id"))
        SchoolId school,

        int attempt,
        int capacity) {

    /** @param attempt 1, or one more than the attempt that was given up */
    static DrawnSeats of(DrawPlan plan, int attempt) {
        return new DrawnSeats(
                plan.number().attempt(attempt),
                plan.district(),
                plan.season(),
                plan.school(),
                attempt,
                plan.capacity());
    }

    /** Whether there is a seat for each of them, so that nothing has to be drawn. */
    boolean suffice(int applicants) {
        return applicants <= capacity;
    }
}
