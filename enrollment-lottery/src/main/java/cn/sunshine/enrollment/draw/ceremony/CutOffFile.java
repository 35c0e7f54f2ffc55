package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.assign.Assignment;
import cn.sunshine.enrollment.draw.assign.BlockCutOff;
import cn.sunshine.enrollment.draw.assign.CutOff;
import cn.sunshine.enrollment.draw.assign.SchoolId;
import cn.sunshine.enrollment.draw.canonical.CsvWriter;
import cn.sunshine.enrollment.draw.canonical.Hex;
import java.util.List;

/** Writes cutoffs.csv: the worst key that each school, or each of its blocks, admitted. */
final class CutOffFile {

    static final List<String> HEADER = List.of("school", "block", "round", "tier", "ticket");

    /** Block of the open seats. */
    static final String EVERYONE = "*";

    /** Block of the seats that soft reserves left empty. */
    static final String RETURNED = "+";

    /** Stands in column {@code round} where room is left. */
    static final String OPEN = "OPEN";

    /** Stands in column {@code round} where nobody was admitted. */
    static final String CLOSED = "CLOSED";

    private final DrawInputs inputs;
    private final Tickets tickets;
    private final WalkOrder walk;
    private final Assignment assignment;

    CutOffFile(DrawInputs inputs, Tickets tickets, WalkOrder walk, Assignment assignment) {
        this.inputs = inputs;
        this.tickets = tickets;
        this.walk = walk;
        this.assignment = assignment;
    }

    byte[] bytes() {
        CsvWriter writer = new CsvWriter(FileNames.CUTOFFS, HEADER);
        for (SchoolSeats seats : inputs.schools().all()) {
            String school = seats.school().value();
            if (isReserved(seats)) {
                assignment
                        .blockCutOffs(new SchoolId(school))
                        .forEach(block -> writer.row(row(school, name(block), block.cutOff())));
            } else {
                writer.row(row(school, EVERYONE, assignment.cutOff(new SchoolId(school))));
            }
        }
        return writer.sorted(2);
    }

    private boolean isReserved(SchoolSeats seats) {
        return inputs.params().rules().reserves().stream()
                .anyMatch(block -> block.school().equals(seats.school()));
    }

    private static String name(BlockCutOff block) {
        return switch (block.block()) {
            case RESERVED -> block.category().value();
            case OPEN -> EVERYONE;
            case RETURNED -> RETURNED;
        };
    }

    private List<String> row(String school, String block, CutOff cutOff) {
        if (cutOff instanceof CutOff.Last last) {
            return List.of(school, block, round(last), tier(last), Hex.of(ticket(school, last)));
        }
        return List.of(school, block, cutOff instanceof CutOff.Open ? OPEN : CLOSED, "", "");
    }

    private byte[] ticket(String school, CutOff.Last last) {
        ContextTickets drawn = tickets.at(school);
        return drawn.ticketAt(walk.isCommon() ? drawn.rank(walk.at(last.rank()).id()) : last.rank());
    }

    private String round(CutOff.Last last) {
        return Rounds.choicesPerRound(inputs.params().rules()).isPresent() ? Integer.toString(last.round()) : "";
    }

    private String tier(CutOff.Last last) {
        List<String> names = inputs.params().rules().tiers();
        if (names.isEmpty()) {
            return "";
        }
        return names.get(walk.isCommon() ? inputs.tiers().of(walk.at(last.rank()), 0) : last.tier() - 1);
    }
}
