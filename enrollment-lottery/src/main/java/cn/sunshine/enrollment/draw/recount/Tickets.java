package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Section 8: the tickets of a draw, by context and unit. Tickets are kept as hexadecimal digits, whose order is that of the
 * numbers they stand for: small is best.
 */
record Tickets(Map<String, Map<String, Ticket>> byContext) {

    /** One line of tickets.csv; the rank counts from 1 inside the context. */
    record Ticket(String unit, String context, String digits, int rank) {}

    /** Who has a ticket in which context: ids of units. */
    static Map<String, Set<String>> holders(Inputs inputs) {
        Params params = inputs.params();
        Map<String, Set<String>> holders = new LinkedHashMap<>();
        if (!params.isMultiple()) {
            String context = params.context(inputs.schools().capacities().firstKey());
            holders.put(context, inputs.roll().units().keySet());
            return holders;
        }
        for (Unit unit : inputs.units().orElseThrow()) {
            for (Unit.Choice choice : unit.choices()) {
                holders.computeIfAbsent(params.context(choice.school()), context -> new HashSet<>())
                        .add(unit.id());
            }
        }
        return holders;
    }

    static Tickets draw(Hash hash, byte[] seed, Map<String, Set<String>> holders) {
        Map<String, Map<String, Ticket>> byContext = new LinkedHashMap<>();
        holders.forEach((context, units) -> byContext.put(context, draw(hash, seed, context, units)));
        return new Tickets(byContext);
    }

    private static Map<String, Ticket> draw(Hash hash, byte[] seed, String context, Set<String> units) {
        byte[] key = hash.hmac(seed, Frame.of("context", Text.utf8(context)));
        List<Ticket> order = new ArrayList<>();
        for (String unit : units) {
            String digits = Text.hex(hash.hmac(key, Frame.of("ticket", Text.utf8(unit))));
            order.add(new Ticket(unit, context, digits, 0));
        }
        order.sort(BEST_FIRST);
        Map<String, Ticket> ranked = new LinkedHashMap<>();
        for (Ticket ticket : order) {
            ranked.put(ticket.unit, new Ticket(ticket.unit, context, ticket.digits, ranked.size() + 1));
        }
        return ranked;
    }

    /** Section 9: equal tickets, which nobody has ever seen, go by the bytes of the unit's id. */
    static final Comparator<Ticket> BEST_FIRST =
            Comparator.comparing(Ticket::digits).thenComparing(Ticket::unit, Text.BYTE_ORDER);

    Ticket of(String unit, String context) {
        Ticket ticket = byContext.getOrDefault(context, Map.of()).get(unit);
        if (ticket == null) {
            throw Where.in(ResultFiles.TICKETS)
                    .expected("RESULT_DIFFERS", "a ticket of " + unit + " in " + context, "none");
        }
        return ticket;
    }

    /** All tickets in the order of tickets.csv. */
    List<Ticket> sorted() {
        List<Ticket> all = new ArrayList<>();
        byContext.values().forEach(tickets -> all.addAll(tickets.values()));
        all.sort(Comparator.comparing(Ticket::unit, Text.BYTE_ORDER).thenComparing(Ticket::context, Text.BYTE_ORDER));
        return all;
    }
}
