package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Name;

/** A school, by its code in the plan. */
public record SchoolId(String value) implements Comparable<SchoolId> {

    public SchoolId {
        Name.checked("school", value);
    }

    /** By the bytes of the name, whatever the locale. */
    @Override
    public int compareTo(SchoolId other) {
        return Name.compare(value, other.value);
    }
}
