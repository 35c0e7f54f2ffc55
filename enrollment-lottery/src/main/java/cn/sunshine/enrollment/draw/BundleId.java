package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Ids;

/** Names a bundle of siblings who are drawn as one (捆绑派位); never equal to an applicant number of the same roll. */
public record BundleId(String value) implements Comparable<BundleId> {

    public BundleId {
        Ids.require(value, Ids.MEMBER_LENGTH, Place.of("unit"));
    }

    @Override
    public int compareTo(BundleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
