package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Ids;

/** The public draw number of a child (派位编号): 1 to 19 characters of A-Z a-z 0-9 / . _ - */
public record ApplicantNumber(String value) implements Comparable<ApplicantNumber> {

    public ApplicantNumber {
        Ids.require(value, Ids.MEMBER_LENGTH, Place.of("applicant"));
    }

    @Override
    public int compareTo(ApplicantNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
