package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Ids;

/** Names one attempt of one draw; the second attempt of a draw has the id of the first followed by /2. */
public record DrawId(String value) implements Comparable<DrawId> {

    public DrawId {
        Ids.require(value, Ids.NAME_LENGTH, Place.of("drawId"));
    }

    @Override
    public int compareTo(DrawId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
