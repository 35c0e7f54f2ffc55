package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Section 10: the files that a draw writes, made anew. */
final class ResultFiles {

    static final String TICKETS = "tickets.csv";
    static final String RESULT = "result.csv";
    static final String CUTOFFS = "cutoffs.csv";
    static final String WAITLIST = "waitlist.csv";
    static final String TRACE = "trace.ndjson";
    static final List<String> ALL = List.of(Seed.FILE, TICKETS, RESULT, CUTOFFS, WAITLIST, TRACE);

    static final String TICKETS_HEADER = "unit,ctx,ticket,rank";
    static final String RESULT_HEADER = "applicant,school";
    static final String CUTOFFS_HEADER = "school,block,round,tier,ticket";
    static final String WAITLIST_HEADER = "school,rank,applicant";

    private final Inputs inputs;
    private final Tickets tickets;
    private final Placement placement;

    private ResultFiles(Inputs inputs, Tickets tickets) {
        this.inputs = inputs;
        this.tickets = tickets;
        this.placement = Placement.of(inputs, tickets);
    }

    /** The text of each file by its name. */
    static Map<String, String> of(Inputs inputs, Hash hash, byte[] seed) {
        Tickets tickets = Tickets.draw(hash, seed, Tickets.holders(inputs));
        ResultFiles files = new ResultFiles(inputs, tickets);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Seed.FILE, Seed.file(seed));
        texts.put(TICKETS, files.tickets());
        texts.put(RESULT, files.result());
        texts.put(CUTOFFS, files.cutOffs());
        texts.put(WAITLIST, files.waitlist());
        texts.put(TRACE, files.trace());
        return texts;
    }

    /** Rows of fields under a header; every line ends in LF. */
    private static String csv(String header, List<List<Object>> rows) {
        StringBuilder lines = new StringBuilder(header).append('\n');
        for (List<Object> row : rows) {
            lines.append(String.join(",", row.stream().map(Object::toString).toList()))
                    .append('\n');
        }
        return lines.toString();
    }

    private String tickets() {
        List<List<Object>> rows = new ArrayList<>();
        for (Tickets.Ticket ticket : tickets.sorted()) {
            rows.add(List.of(ticket.unit(), ticket.context(), ticket.digits(), ticket.rank()));
        }
        return csv(TICKETS_HEADER, rows);
    }

    private String result() {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < inputs.roll().size(); row++) {
            Unit.Choice admitted = placement.admitted().get(inputs.roll().unit(row));
            rows.add(List.of(inputs.roll().applicant(row), admitted == null ? "" : admitted.school()));
        }
        return csv(RESULT_HEADER, rows);
    }

    private String cutOffs() {
        List<List<Object>> rows = new ArrayList<>();
        placement
                .seats()
                .forEach((school, seats) -> seats.cutOffs()
                        .forEach(cutOff -> rows.add(List.of(school, cutOff.block(), cutOff.fields(inputs.params())))));
        return csv(CUTOFFS_HEADER, rows);
    }

    private String waitlist() {
        List<List<Object>> rows = new ArrayList<>();
        if (inputs.params().waitlist() == Params.Waitlist.FIXED_ORDER) {
            WaitingLists.of(inputs, tickets, placement).forEach((school, waiting) -> {
                for (int i = 0; i < waiting.size(); i++) {
                    rows.add(List.of(school, i + 1, waiting.get(i)));
                }
            });
        }
        return csv(WAITLIST_HEADER, rows);
    }

    private String trace() {
        StringBuilder lines = new StringBuilder();
        for (Unit unit : inputs.units().orElseThrow()) {
            Unit.Choice admitted = placement.admitted().get(unit.id());
            for (Candidate candidate : Candidate.of(inputs.params(), tickets, unit)) {
                if (admitted == null || candidate.choice().number() <= admitted.number()) {
                    lines.append(line(candidate, candidate.choice().equals(admitted)));
                }
            }
        }
        return lines.toString();
    }

    private String line(Candidate candidate, boolean admitted) {
        Params params = inputs.params();
        String tier = params.tiers().any()
                ? params.tiers().names().get(candidate.choice().tier())
                : "";
        return "{\"choice\":" + candidate.choice().number()
                + ",\"decision\":\"" + (admitted ? "ADMITTED" : "NOT_ADMITTED") + "\""
                + ",\"rank\":" + candidate.key().ticket().rank()
                + (params.mechanism().hasRounds()
                        ? ",\"round\":" + candidate.key().round()
                        : "")
                + ",\"school\":\"" + candidate.school() + "\""
                + (params.tiers().any() ? ",\"tier\":\"" + tier.replace("\\", "\\\\") + "\"" : "")
                + ",\"unit\":\"" + candidate.unit().id() + "\"}\n";
    }
}
