package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.Ticket;
import cn.sunshine.enrollment.draw.canonical.CsvWriter;
import cn.sunshine.enrollment.draw.canonical.Hex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All tickets of a draw, by context. */
final class Tickets {

    /** Columns of tickets.csv. */
    static final List<String> HEADER = List.of("unit", "ctx", "ticket", "rank");

    private static final String COMMON = "main";

    private final Map<String, ContextTickets> contexts;
    private final boolean multiple;

    private Tickets(Map<String, ContextTickets> contexts, boolean multiple) {
        this.contexts = contexts;
        this.multiple = multiple;
    }

    static Tickets draw(DrawInputs inputs, byte[] seed, DrawProgress progress) {
        Map<String, ContextTickets> contexts = new LinkedHashMap<>();
        boolean multiple = inputs.params().isMultiple();
        if (multiple) {
            listing(inputs)
                    .forEach((school, units) -> contexts.put(school, draw(inputs, seed, school, units, progress)));
        } else {
            List<String> all = inputs.roll().unitIds();
            contexts.put(COMMON, draw(inputs, seed, commonContext(inputs.params()), all, progress));
        }
        return new Tickets(contexts, multiple);
    }

    private static ContextTickets draw(
            DrawInputs inputs, byte[] seed, String context, List<String> units, DrawProgress progress) {
        return ContextTickets.draw(context, units, inputs.formulas().contextKey(seed, context), progress);
    }

    /** The context whose tickets decide at a school. */
    static String context(Params params, String school) {
        return params.isMultiple() ? school : commonContext(params);
    }

    /** The one context of a draw with one order. */
    private static String commonContext(Params params) {
        if (params.school().isEmpty()) {
            return COMMON;
        }
        String school = params.school().get().school().value();
        return params.rules()
                .waitlistRound()
                .map(round -> school + "/waitlist/" + round)
                .orElse(school + "/" + COMMON);
    }

    /** For each school, in byte order, the units that list it, in byte order. */
    private static Map<String, List<String>> listing(DrawInputs inputs) {
        List<List<String>> bySchool = new ArrayList<>();
        inputs.schools().all().forEach(school -> bySchool.add(new ArrayList<>()));
        for (Unit unit : inputs.roll().units()) {
            for (int choice = 0; choice < inputs.choices().size(unit.firstRow()); choice++) {
                bySchool.get(inputs.choices().school(unit.firstRow(), choice)).add(unit.id());
            }
        }
        Map<String, List<String>> units = new LinkedHashMap<>();
        for (SchoolSeats school : inputs.schools().all()) {
            units.put(school.school().value(), bySchool.get(units.size()));
        }
        return units;
    }

    /** The tickets that decide at a school. */
    ContextTickets at(String school) {
        return Objects.requireNonNull(contexts.get(multiple ? school : COMMON), "a school of another draw");
    }

    /** The tickets of a unit, by context. */
    List<Ticket> of(String unit) {
        List<Ticket> held = new ArrayList<>();
        for (ContextTickets drawn : contexts.values()) {
            int rank = drawn.rank(unit);
            if (rank > 0) {
                held.add(new Ticket(drawn.context(), unit, Hex.of(drawn.ticketAt(rank)), rank));
            }
        }
        return held;
    }

    byte[] file() {
        CsvWriter writer = new CsvWriter(FileNames.TICKETS, HEADER);
        for (ContextTickets context : contexts.values()) {
            for (int rank = 1; rank <= context.units().size(); rank++) {
                writer.row(List.of(
                        context.unitAt(rank),
                        context.context(),
                        Hex.of(context.ticketAt(rank)),
                        Integer.toString(rank)));
            }
        }
        return writer.sorted(2);
    }
}
