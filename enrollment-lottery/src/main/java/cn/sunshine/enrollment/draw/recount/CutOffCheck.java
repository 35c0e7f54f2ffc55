package cn.sunshine.enrollment.draw.recount;

import java.util.List;

/**
 * Section 10: a unit's own school is the first of its list whose cut-off admits its key. This is what a family can check
 * alone; it runs no mechanism and looks at the published files only.
 */
final class CutOffCheck {

    private final Inputs inputs;
    private final Tickets tickets;
    private final Csv result;
    private final List<CutOffLine> lines;

    private CutOffCheck(Inputs inputs, Bundle files) {
        this.inputs = inputs;
        this.tickets = StatedTickets.read(files).tickets();
        this.result = readResult(files);
        this.lines = CutOffLine.readAll(files, inputs.params());
        CutOffLine.requireAllBlocks(lines, inputs);
        inputs.roll().requireSameApplicants(result);
    }

    /** The number of applicants; all have the school that the cut-offs give, or there is a contradiction. */
    static int check(Inputs inputs, Bundle files) {
        CutOffCheck check = new CutOffCheck(inputs, files);
        inputs.units().orElseThrow().forEach(check::requireOwn);
        return inputs.roll().size();
    }

    static Csv readResult(Bundle files) {
        return Csv.read(files, ResultFiles.RESULT)
                .withHeader(ResultFiles.RESULT_HEADER)
                .ascendingBy(1);
    }

    private void requireOwn(Unit unit) {
        List<Integer> rows = inputs.roll().rowsOf(unit.id());
        String first = found(rows.get(0));
        String expected = mayBePassedOver(unit, first) ? first : byCutOffs(unit);
        for (int row : rows) {
            if (!found(row).equals(expected)) {
                throw result.at(row, "school").expected("RESULT_DIFFERS", named(expected), named(found(row)));
            }
        }
    }

    private String found(int row) {
        return result.field(row, "school");
    }

    private String byCutOffs(Unit unit) {
        return unit.choices().stream()
                .filter(choice -> isAdmitted(unit, choice))
                .map(Unit.Choice::school)
                .findFirst()
                .orElse("");
    }

    /** With SKIP a bundle within the cut-off may have met too few seats; only that it stands within its school's is sure. */
    private boolean mayBePassedOver(Unit unit, String found) {
        return inputs.params().bundlePolicy() == Params.BundlePolicy.SKIP
                && unit.size() > 1
                && (found.isEmpty()
                        || unit.choices().stream()
                                .anyMatch(choice -> choice.school().equals(found) && isAdmitted(unit, choice)));
    }

    private boolean isAdmitted(Unit unit, Unit.Choice choice) {
        Key key = Key.of(inputs.params(), tickets, unit, choice);
        return lines.stream()
                .filter(line -> line.school().equals(choice.school()))
                .anyMatch(line -> line.isFor(unit) && line.admits(key));
    }

    private static String named(String school) {
        return school.isEmpty() ? "no school" : school;
    }
}
