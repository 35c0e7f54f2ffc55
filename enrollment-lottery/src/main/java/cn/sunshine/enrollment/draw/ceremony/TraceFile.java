package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes trace.ndjson: what became of each unit at each choice, down to the one that admitted it. */
final class TraceFile {

    private final DrawInputs inputs;
    private final Tickets tickets;
    private final Function<String, Optional<String>> schoolOf;

    TraceFile(DrawInputs inputs, Tickets tickets, Function<String, Optional<String>> schoolOf) {
        this.inputs = inputs;
        this.tickets = tickets;
        this.schoolOf = schoolOf;
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        for (Unit unit : inputs.roll().units()) {
            String admitting =
                    schoolOf.apply(inputs.roll().applicant(unit.firstRow())).orElse("");
            List<String> list = inputs.choices().of(unit.firstRow());
            int last = list.contains(admitting) ? list.indexOf(admitting) : list.size() - 1;
            for (int choice = 0; choice <= last; choice++) {
                boolean admitted = list.get(choice).equals(admitting);
                lines.append(JsonWriter.line(line(unit, choice, list.get(choice), admitted)))
                        .append('\n');
            }
        }
        return Texts.bytes(lines.toString());
    }

    private Json.Obj line(Unit unit, int choice, String school, boolean admitted) {
        Json.Obj line = Json.Obj.empty()
                .with("unit", unit.id())
                .with("choice", choice + 1L)
                .with("school", school)
                .with("rank", tickets.at(school).rank(unit.id()))
                .with("decision", admitted ? "ADMITTED" : "NOT_ADMITTED");
        List<String> tiers = inputs.params().rules().tiers();
        if (!tiers.isEmpty()) {
            line = line.with("tier", tiers.get(inputs.tiers().of(unit, choice)));
        }
        Optional<Integer> perRound = Rounds.choicesPerRound(inputs.params().rules());
        return perRound.isPresent() ? line.with("round", Rounds.of(choice, perRound.get())) : line;
    }
}
