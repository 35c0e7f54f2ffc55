package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Name;

/** Children who hold one ticket: a bundle by its own name, anybody else by the name of the child. */
public record UnitId(String value) implements Comparable<UnitId> {

    public UnitId {
        Name.checked("unit", value);
    }

    /** By the bytes of the name, whatever the locale. */
    @Override
    public int compareTo(UnitId other) {
        return Name.compare(value, other.value);
    }
}
