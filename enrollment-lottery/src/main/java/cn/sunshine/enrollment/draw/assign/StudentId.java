package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Name;

/** A child, by the pseudonym under which the roll carries it. */
public record StudentId(String value) implements Comparable<StudentId> {

    public StudentId {
        Name.checked("student", value);
    }

    /** By the bytes of the name, whatever the locale. */
    @Override
    public int compareTo(StudentId other) {
        return Name.compare(value, other.value);
    }
}
