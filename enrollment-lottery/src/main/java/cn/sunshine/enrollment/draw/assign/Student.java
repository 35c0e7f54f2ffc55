package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.List;

/**
 * A child with its list of schools.
 *
 * @param id its name on the roll
 * @param preferences the schools it asks for, the best first, each once
 * @param unit with whom it shares a ticket; its own name if with nobody
 * @param categories the groups it belongs to
 * @param tier its tier on the roll, 1 is the best; read by schools whose priority is {@link Priority.ByRoll}
 */
public record Student(StudentId id, List<SchoolId> preferences, UnitId unit, List<Category> categories, int tier) {

    public Student {
        if (tier < 1) {
            throw RefusedException.invalid("students", "tiers are counted from 1: " + tier);
        }
        preferences = List.copyOf(preferences);
        categories = List.copyOf(categories);
    }

    /** A child on its own, in no group, in the first tier. */
    public static Student of(StudentId id, List<SchoolId> preferences) {
        return new Student(id, preferences, new UnitId(id.value()), List.of(), 1);
    }

    public Student in(UnitId bundle) {
        return new Student(id, preferences, bundle, categories, tier);
    }

    public Student inTier(int number) {
        return new Student(id, preferences, unit, categories, number);
    }

    public Student holding(List<Category> groups) {
        return new Student(id, preferences, unit, groups, tier);
    }

    boolean alone() {
        return unit.value().equals(id.value());
    }
}
