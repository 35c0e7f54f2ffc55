package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Section 10: a line of cutoffs.csv as it was published.
 *
 * @param open admits all
 * @param worst the worst key admitted; a line that is not open and has none admits nobody
 */
record CutOffLine(String school, String block, boolean open, Optional<Worst> worst) {

    /** The ticket as hexadecimal digits; round 1 and tier 0 where a draw has none. */
    private record Worst(int round, int tier, String ticket) {}

    static List<CutOffLine> readAll(Bundle files, Params params) {
        Csv csv = Csv.read(files, ResultFiles.CUTOFFS)
                .withHeader(ResultFiles.CUTOFFS_HEADER)
                .ascendingBy(2);
        List<CutOffLine> lines = new ArrayList<>();
        for (int row = 0; row < csv.rows().size(); row++) {
            lines.add(read(csv, row, params));
        }
        return lines;
    }

    /** There is a line for each block of the draw and no other. */
    static void requireAllBlocks(List<CutOffLine> lines, Inputs inputs) {
        List<String> found =
                lines.stream().map(line -> line.school + "," + line.block).toList();
        if (!found.equals(expectedBlocks(inputs))) {
            throw Where.in(ResultFiles.CUTOFFS)
                    .expected("RESULT_DIFFERS", "the blocks " + expectedBlocks(inputs), found);
        }
    }

    /** Every school has its open seats; one with reserved seats has those blocks and the returned seats too. */
    private static List<String> expectedBlocks(Inputs inputs) {
        List<String> blocks = new ArrayList<>();
        inputs.schools()
                .capacities()
                .forEach((school, capacity) -> Seats.of(school, capacity, inputs.params())
                        .cutOffs()
                        .forEach(cutOff -> blocks.add(school + "," + cutOff.block())));
        return blocks;
    }

    private static CutOffLine read(Csv csv, int row, Params params) {
        String school = csv.field(row, "school");
        String block = csv.field(row, "block");
        String round = csv.field(row, "round");
        String tier = csv.field(row, "tier");
        String ticket = csv.field(row, "ticket");
        if (Set.of(CutOff.OPEN, CutOff.CLOSED).contains(round)) {
            if (!(tier + ticket).isEmpty()) {
                throw csv.at(row).expected("INVALID_VALUE", "nothing behind " + round, "a tier or a ticket");
            }
            return new CutOffLine(school, block, round.equals(CutOff.OPEN), Optional.empty());
        }
        Text.unhex(ticket, Hash.LENGTH, csv.at(row, "ticket"));
        Worst worst =
                new Worst(round(params, round, csv.at(row, "round")), tier(params, tier, csv.at(row, "tier")), ticket);
        return new CutOffLine(school, block, false, Optional.of(worst));
    }

    private static int round(Params params, String field, Where where) {
        return params.mechanism().hasRounds()
                ? (int) Text.number(field, 1, Integer.MAX_VALUE, where)
                : nothing(field, 1, where);
    }

    private static int tier(Params params, String field, Where where) {
        return params.tiers().any() ? params.tiers().position(field, where) : nothing(field, 0, where);
    }

    private static int nothing(String field, int meaning, Where where) {
        if (!field.isEmpty()) {
            throw where.expected("INVALID_VALUE", "an empty field by the rules of this draw", field);
        }
        return meaning;
    }

    /** Open and returned seats are for everybody, others for those who hold the category. */
    boolean isFor(Unit unit) {
        return block.equals(Reserves.OPEN_SEATS)
                || block.equals(ReservedSeats.RETURNED)
                || unit.categories().contains(block);
    }

    /** A key is admitted if it is not worse than the cut-off by round, tier and ticket. */
    boolean admits(Key key) {
        if (worst.isEmpty()) {
            return open;
        }
        Worst last = worst.get();
        if (key.round() != last.round) {
            return key.round() < last.round;
        }
        if (key.tier() != last.tier) {
            return key.tier() < last.tier;
        }
        return key.ticket().digits().compareTo(last.ticket) <= 0;
    }
}
