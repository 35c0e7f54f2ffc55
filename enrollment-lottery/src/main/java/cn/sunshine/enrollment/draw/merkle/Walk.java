package cn.sunshine.enrollment.draw.merkle;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;

/** The way from a leaf to the root: number of the node and of the last node on its level (fn and sn of RFC 9162). */
final class Walk {

    private final Place place;
    private long node;
    private long last;

    Walk(long node, long last, Place place) {
        this.node = node;
        this.last = last;
        this.place = place;
    }

    /** Starts at the top of the complete subtree that ends at the node. */
    Walk skipComplete() {
        while (isRight()) {
            node >>= 1;
            last >>= 1;
        }
        return this;
    }

    /** Whether the next sibling stands to the left; refuses a path that goes on above the root. */
    boolean siblingIsLeft() {
        if (last == 0) {
            throw new DrawRefusedException(RefusalCode.PROOF_TOO_LONG, place, "the path goes on above the root");
        }
        return isRight() || node == last;
    }

    /** One level up, and past the levels on which the last node has no sibling. */
    void up() {
        int lone = node == last ? Long.numberOfTrailingZeros(node) : 0;
        node >>= lone + 1;
        last >>= lone + 1;
    }

    void requireTop() {
        if (last != 0) {
            throw new DrawRefusedException(RefusalCode.PROOF_TOO_SHORT, place, "the path ends below the root");
        }
    }

    private boolean isRight() {
        return (node & 1) == 1;
    }
}
