package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Ids;

/** The public code of a school: 1 to 64 characters of A-Z a-z 0-9 / . _ - */
public record SchoolCode(String value) implements Comparable<SchoolCode> {

    public SchoolCode {
        Ids.require(value, Ids.NAME_LENGTH, Place.of("school"));
    }

    @Override
    public int compareTo(SchoolCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
