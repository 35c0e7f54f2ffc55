package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.crypto.Hmac;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tickets of one context and the order they make: small is best, equal tickets by unit id.
 *
 * <p>All tickets stand in one array, 32 bytes each, in the order of the units, and are made in parts by as many threads as
 * the pool of the caller has: each ticket is a function of its unit alone, so the number of threads changes nothing.
 */
final class ContextTickets {

    private static final int LENGTH = HashSuite.LENGTH;

    /** Units between two reports of progress, and units that one thread takes at a time. */
    private static final int STEP = 1 << 17;

    private static final int PART = 1 << 12;

    private final String context;
    private final List<String> units;
    private final byte[] tickets;
    private final int[] order;
    private final int[] ranks;

    private ContextTickets(String context, List<String> units, byte[] tickets) {
        this.context = context;
        this.units = units;
        this.tickets = tickets;
        this.order = TicketOrder.of(tickets);
        this.ranks = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] = place + 1;
        }
    }

    /**
     * Draws.
     *
     * @param units in byte order
     */
    static ContextTickets draw(String context, List<String> units, Hmac key, DrawProgress progress) {
        byte[] tickets = new byte[Math.multiplyExact(units.size(), LENGTH)];
        for (int from = 0; from < units.size(); from += STEP) {
            progress.at("tickets", from, units.size());
            draw(units, key, from, Math.min(units.size(), from + STEP), tickets);
        }
        progress.at("order", 0, units.size());
        return new ContextTickets(context, units, tickets);
    }

    private static void draw(List<String> units, Hmac key, int from, int to, byte[] tickets) {
        IntStream.rangeClosed(0, (to - from - 1) / PART).parallel().forEach(part -> {
            TicketPress press = new TicketPress(key);
            int start = from + part * PART;
            for (int unit = start; unit < Math.min(to, start + PART); unit++) {
                press.write(units.get(unit), tickets, unit * LENGTH);
            }
        });
    }

    String context() {
        return context;
    }

    List<String> units() {
        return units;
    }

    /** Rank from 1 of a unit that has a ticket here. */
    int rank(String unit) {
        int found = Collections.binarySearch(units, unit, Texts::compare);
        return found < 0 ? 0 : ranks[found];
    }

    /** Rank from 1 of the unit at a place of {@link #units()}. */
    int rankAt(int place) {
        return ranks[place];
    }

    /** The place in {@link #units()} of the unit that has this rank, from 1. */
    int placeOf(int rank) {
        return order[rank - 1];
    }

    /** The unit that has this rank, from 1. */
    String unitAt(int rank) {
        return units.get(placeOf(rank));
    }

    /** The ticket of the unit with this rank. */
    byte[] ticketAt(int rank) {
        int start = placeOf(rank) * LENGTH;
        return Arrays.copyOfRange(tickets, start, start + LENGTH);
    }
}
