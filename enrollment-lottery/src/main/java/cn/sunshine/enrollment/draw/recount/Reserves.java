package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The reserved seats of all schools.
 *
 * @param precedence in which order open seats and the categories are given; empty if nothing is reserved
 */
record Reserves(List<Reserve> blocks, List<String> precedence) {

    /** Name of the block of open seats. */
    static final String OPEN_SEATS = "*";

    static Reserves read(JsonObject json) {
        List<Reserve> blocks = new ArrayList<>();
        for (JsonObject block : json.has("reserves") ? json.objects("reserves") : List.<JsonObject>of()) {
            Reserve next = Reserve.read(block);
            if (!blocks.isEmpty() && blocks.get(blocks.size() - 1).compareTo(next) >= 0) {
                throw block.where().expected("INVALID_RESERVES", "blocks that ascend by school, category", "another");
            }
            blocks.add(next);
        }
        return new Reserves(blocks, json.has("precedence") ? json.texts("precedence") : List.of());
    }

    /** Every category of a block and the open seats stand in the precedence once, and there is none without blocks. */
    void require(JsonObject json) {
        if (json.has("reserves") && blocks.isEmpty()) {
            throw json.at("reserves").expected("INVALID_RESERVES", "at least one block", "none");
        }
        Set<String> expected = new HashSet<>();
        blocks.forEach(reserve -> expected.addAll(Set.of(OPEN_SEATS, reserve.category())));
        boolean present = json.has("precedence") == json.has("reserves");
        if (!present || precedence.size() != expected.size() || !expected.equals(new HashSet<>(precedence))) {
            throw json.at("precedence").expected("MISSING_PRECEDENCE", "each of " + expected + " once", precedence);
        }
    }
}
