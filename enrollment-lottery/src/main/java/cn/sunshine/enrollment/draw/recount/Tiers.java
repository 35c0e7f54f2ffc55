package cn.sunshine.enrollment.draw.recount;

import java.util.HashSet;
import java.util.List;

/**
 * The tiers of a draw.
 *
 * @param names best first; empty if everybody stands in one tier
 */
record Tiers(List<String> names) {

    static Tiers read(JsonObject json) {
        List<String> names = json.has("tiers") ? json.texts("tiers") : List.of();
        names.forEach(tier -> Identifiers.label(tier, json.at("tiers")));
        if (json.has("tiers") && (names.isEmpty() || new HashSet<>(names).size() < names.size())) {
            throw json.at("tiers").expected("INVALID_VALUE", "at least one tier, each once", names);
        }
        return new Tiers(names);
    }

    boolean any() {
        return !names.isEmpty();
    }

    /** Position of a tier, 0 for the best. */
    int position(String name, Where where) {
        int position = names.indexOf(name);
        if (position < 0) {
            throw where.expected("UNKNOWN_TIER", "one of the tiers of params.json", "another");
        }
        return position;
    }
}
