package cn.sunshine.enrollment.shared;

import jakarta.persistence.Embeddable;

/** The academic year that begins in the autumn of {@code firstYear}, 2000 to 2199. */
@Embeddable
public record AcademicYear(int firstYear) {

    public AcademicYear {
        if (firstYear < 2000 || firstYear > 2199) {
            throw new IllegalArgumentException("academic year out of range: " + firstYear);
        }
    }
}
