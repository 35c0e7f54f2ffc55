package cn.sunshine.enrollment.draw.classes;

import cn.sunshine.enrollment.draw.assign.StudentId;
import cn.sunshine.enrollment.draw.assign.UnitId;

/**
 * A child who is to be put into a class.
 *
 * @param id under this name the child draws its ticket
 * @param stratum with whom it counts as alike
 * @param unit with whom it is kept together or apart; its own name if with nobody
 */
public record Pupil(StudentId id, Stratum stratum, UnitId unit) {

    /** A child for whom nobody else matters. */
    public static Pupil of(StudentId id, Stratum stratum) {
        return new Pupil(id, stratum, new UnitId(id.value()));
    }

    public Pupil in(UnitId shared) {
        return new Pupil(id, stratum, shared);
    }

    boolean alone() {
        return unit.value().equals(id.value());
    }
}
