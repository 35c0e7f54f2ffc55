package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Section 15, steps tickets and order: what tickets.csv states, against what follows from the seed and from itself. */
record StatedTickets(Csv csv, Tickets tickets) {

    static StatedTickets read(Bundle files) {
        Csv csv = Csv.read(files, ResultFiles.TICKETS)
                .withHeader(ResultFiles.TICKETS_HEADER)
                .ascendingBy(2);
        Map<String, Map<String, Tickets.Ticket>> byContext = new LinkedHashMap<>();
        for (int row = 0; row < csv.rows().size(); row++) {
            Tickets.Ticket ticket = ticket(csv, row);
            byContext
                    .computeIfAbsent(ticket.context(), context -> new LinkedHashMap<>())
                    .put(ticket.unit(), ticket);
        }
        return new StatedTickets(csv, new Tickets(byContext));
    }

    private static Tickets.Ticket ticket(Csv csv, int row) {
        String digits = csv.field(row, "ticket");
        Text.unhex(digits, Hash.LENGTH, csv.at(row, "ticket"));
        return new Tickets.Ticket(
                Identifiers.member(csv.field(row, "unit"), csv.at(row, "unit")),
                Identifiers.context(csv.field(row, "ctx"), csv.at(row, "ctx")),
                digits,
                (int) Text.number(csv.field(row, "rank"), 1, Integer.MAX_VALUE, csv.at(row, "rank")));
    }

    /** Every holder has its ticket in every context, and nobody else has one. */
    void requireDrawn(Hash hash, byte[] seed, Map<String, Set<String>> holders) {
        List<Tickets.Ticket> expected = Tickets.draw(hash, seed, holders).sorted();
        List<Tickets.Ticket> found = tickets.sorted();
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            String drawn = line(expected.get(i));
            if (!drawn.equals(line(found.get(i)))) {
                throw csv.at(i, "ticket").expected("RESULT_DIFFERS", drawn, line(found.get(i)));
            }
        }
        if (expected.size() != found.size()) {
            throw csv.file().expected("RESULT_DIFFERS", expected.size() + " tickets", found.size());
        }
    }

    private static String line(Tickets.Ticket ticket) {
        return ticket.unit() + "," + ticket.context() + "," + ticket.digits();
    }

    /** In each context the ranks are 1, 2, 3… in the order of the tickets. */
    void requireRanked() {
        for (Map<String, Tickets.Ticket> context : tickets.byContext().values()) {
            List<Tickets.Ticket> order = new ArrayList<>(context.values());
            order.sort(Tickets.BEST_FIRST);
            for (int i = 0; i < order.size(); i++) {
                if (order.get(i).rank() != i + 1) {
                    Where where = csv.at(csv.rows().indexOf(row(order.get(i))), "rank");
                    throw where.expected(
                            "RESULT_DIFFERS", "rank " + (i + 1), order.get(i).rank());
                }
            }
        }
    }

    private static List<String> row(Tickets.Ticket ticket) {
        return List.of(ticket.unit(), ticket.context(), ticket.digits(), Integer.toString(ticket.rank()));
    }
}
