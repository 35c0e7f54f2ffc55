package cn.sunshine.enrollment.draw.recount;

import java.util.Comparator;

/**
 * Section 9: what decides between two units at a school; the smaller one is better. The round comes first, because what is
 * admitted in an earlier round is final.
 *
 * @param round 1 for every choice where the mechanism has no rounds
 * @param tier 0 for the best
 */
record Key(int round, int tier, Tickets.Ticket ticket) implements Comparable<Key> {

    private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::round)
            .thenComparingInt(Key::tier)
            .thenComparing(Key::ticket, Tickets.BEST_FIRST);

    static Key of(Params params, Tickets tickets, Unit unit, Unit.Choice choice) {
        int round = (choice.number() - 1) / params.choicesPerRound() + 1;
        return new Key(round, choice.tier(), tickets.of(unit.id(), params.context(choice.school())));
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
