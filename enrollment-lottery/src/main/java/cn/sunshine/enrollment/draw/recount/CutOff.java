package cn.sunshine.enrollment.draw.recount;

import java.util.Optional;

/**
 * Section 10: where a block of seats ended.
 *
 * @param open there still was room
 * @param worst the worst key admitted; with neither room nor anybody admitted the block was closed
 */
record CutOff(String block, boolean open, Optional<Key> worst) {

    static final String OPEN = "OPEN";
    static final String CLOSED = "CLOSED";

    /** The fields round, tier and ticket of cutoffs.csv. */
    String fields(Params params) {
        if (open || worst.isEmpty()) {
            return (open ? OPEN : CLOSED) + ",,";
        }
        Key key = worst.get();
        String round = params.mechanism().hasRounds() ? Integer.toString(key.round()) : "";
        String tier = params.tiers().any() ? params.tiers().names().get(key.tier()) : "";
        return round + "," + tier + "," + key.ticket().digits();
    }
}
