package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.crypto.Hmac;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tickets of one context and the order they make: small is best, equal tickets by unit id. */
final class ContextTickets {

    private static final int STEP = 1 << 14;

    private final String context;
    private final List<String> units;
    private final byte[][] tickets;
    private final Integer[] order;
    private final Map<String, Integer> ranks;

    private ContextTickets(String context, List<String> units, byte[][] tickets) {
        this.context = context;
        this.units = units;
        this.tickets = tickets;
        this.order = new Integer[tickets.length];
        Arrays.setAll(order, i -> i);
        // a stable sort leaves equal tickets in the byte order in which the units came
        Arrays.sort(order, (left, right) -> Arrays.compareUnsigned(tickets[left], tickets[right]));
        this.ranks = new HashMap<>(tickets.length * 2);
        for (int place = 0; place < order.length; place++) {
            ranks.put(units.get(order[place]), place + 1);
        }
    }

    /**
     * Draws.
     *
     * @param units in byte order
     */
    static ContextTickets draw(String context, List<String> units, Hmac key, DrawProgress progress) {
        byte[][] tickets = new byte[units.size()][];
        for (int i = 0; i < tickets.length; i++) {
            tickets[i] = Formulas.ticket(key, units.get(i));
            if (i % STEP == 0) {
                progress.at("tickets", i, tickets.length);
            }
        }
        progress.at("order", 0, tickets.length);
        return new ContextTickets(context, units, tickets);
    }

    String context() {
        return context;
    }

    List<String> units() {
        return units;
    }

    /** Rank from 1 of a unit that has a ticket here. */
    int rank(String unit) {
        return ranks.getOrDefault(unit, 0);
    }

    /** The unit that has this rank, from 1. */
    String unitAt(int rank) {
        return units.get(order[rank - 1]);
    }

    /** The ticket of the unit with this rank. */
    byte[] ticketAt(int rank) {
        return tickets[order[rank - 1]];
    }

    /** Units, the best first. */
    List<String> inOrder() {
        return Arrays.stream(order).map(units::get).toList();
    }
}
