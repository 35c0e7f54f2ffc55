package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.BundleRule;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.canonical.CsvReader;
import cn.sunshine.enrollment.draw.canonical.CsvTable;
import cn.sunshine.enrollment.draw.canonical.Ids;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Checks result.csv by the cut-offs alone, as a family does: one's own school is the first of one's list whose cut-off
 * admits one's key. It does not run the mechanism.
 */
public final class CutOffCheck {

    private final DrawInputs inputs;
    private final Map<String, String> tickets = new HashMap<>();
    private final Map<String, List<Integer>> lines = new HashMap<>();
    private final CsvTable cutOffs;
    private final CsvTable result;
    private final Categories categories;

    private CutOffCheck(DrawInputs inputs, DrawFiles files) {
        this.inputs = inputs;
        this.cutOffs = CsvReader.read(FileNames.CUTOFFS, files.require(FileNames.CUTOFFS), 2)
                .requireHeader(CutOffFile.HEADER);
        this.result = CsvReader.read(FileNames.RESULT, files.require(FileNames.RESULT), 1)
                .requireHeader(DrawRun.RESULT_HEADER);
        this.categories = Categories.read(inputs.roll(), inputs.params().rules());
        TicketCheck.read(files).rows().forEach(row -> tickets.put(row.get(0) + "," + row.get(1), row.get(2)));
        for (int line = 0; line < cutOffs.size(); line++) {
            lines.computeIfAbsent(cutOffs.field(line, 0), school -> new ArrayList<>())
                    .add(line);
        }
    }

    /** Checks every applicant; returns how many there are. */
    public static int check(DrawInputs inputs, DrawFiles files) {
        CutOffCheck check = new CutOffCheck(inputs, files);
        PrivateRoll.requireSameApplicants(inputs.roll(), check.result);
        check.requireBlocks();
        inputs.roll().units().forEach(check::requireUnit);
        return inputs.roll().size();
    }

    /** There is a line for each block of the draw and no other. */
    private void requireBlocks() {
        List<List<String>> stated =
                cutOffs.rows().stream().map(row -> row.subList(0, 2)).toList();
        if (!stated.equals(blocks())) {
            throw new DrawRefusedException(
                    RefusalCode.RESULT_DIFFERS, Place.of(FileNames.CUTOFFS), "expected the blocks " + blocks());
        }
    }

    private List<List<String>> blocks() {
        List<List<String>> blocks = new ArrayList<>();
        for (SchoolSeats seats : inputs.schools().all()) {
            SortedSet<String> names = new TreeSet<>(Texts::compare);
            names.add(CutOffFile.EVERYONE);
            for (ReservedBlock block : inputs.params().rules().reserves()) {
                if (block.school().equals(seats.school())) {
                    names.addAll(List.of(block.category(), CutOffFile.RETURNED));
                }
            }
            names.forEach(name -> blocks.add(List.of(seats.school().value(), name)));
        }
        return blocks;
    }

    private void requireUnit(Unit unit) {
        String stated = result.field(unit.firstRow(), 1);
        for (int row : unit.rows()) {
            if (!result.field(row, 1).equals(stated)) {
                throw differs(row, unit.id() + " is not placed together");
            }
        }
        if (!passedOver(unit, stated) && !first(unit).equals(stated)) {
            throw differs(unit.firstRow(), "the cut-offs give " + (first(unit).isEmpty() ? "no school" : first(unit)));
        }
    }

    /** With SKIP a bundle within the cut-off may have met fewer seats than it needs; only what it got can be checked. */
    private boolean passedOver(Unit unit, String stated) {
        if (inputs.params().rules().bundleRule() != BundleRule.SKIP || unit.size() == 1) {
            return false;
        }
        int choice = inputs.choices().of(unit.firstRow()).indexOf(stated);
        return stated.isEmpty() || choice >= 0 && admits(unit, choice, stated);
    }

    private String first(Unit unit) {
        List<String> list = inputs.choices().of(unit.firstRow());
        for (int choice = 0; choice < list.size(); choice++) {
            if (admits(unit, choice, list.get(choice))) {
                return list.get(choice);
            }
        }
        return "";
    }

    private boolean admits(Unit unit, int choice, String school) {
        return lines.getOrDefault(school, List.of()).stream()
                .anyMatch(line -> mayUse(unit, cutOffs.field(line, 1)) && passes(unit, choice, school, line));
    }

    private boolean mayUse(Unit unit, String block) {
        return block.equals(CutOffFile.EVERYONE)
                || block.equals(CutOffFile.RETURNED)
                || categories.of(unit.firstRow()).contains(block);
    }

    private boolean passes(Unit unit, int choice, String school, int line) {
        if (cutOffs.field(line, 4).isEmpty()) {
            return cutOffs.field(line, 2).equals(CutOffFile.OPEN);
        }
        Optional<Integer> perRound = Rounds.choicesPerRound(inputs.params().rules());
        if (perRound.isPresent()) {
            long round = Ids.number(cutOffs.field(line, 2), 1, Integer.MAX_VALUE, cutOffs.place(line, 2));
            int own = Rounds.of(choice, perRound.get());
            if (own != round) {
                return own < round;
            }
        }
        int tier = inputs.params().rules().tiers().indexOf(cutOffs.field(line, 3));
        int own =
                inputs.params().rules().tiers().isEmpty() ? -1 : inputs.tiers().of(unit, choice);
        return own != tier ? own < tier : ticket(unit, school).compareTo(cutOffs.field(line, 4)) <= 0;
    }

    private String ticket(Unit unit, String school) {
        String context = Tickets.context(inputs.params(), school);
        String ticket = tickets.get(unit.id() + "," + context);
        if (ticket == null) {
            throw new DrawRefusedException(
                    RefusalCode.RESULT_DIFFERS,
                    Place.of(FileNames.TICKETS),
                    unit.id() + " has no ticket in " + context);
        }
        return ticket;
    }

    private DrawRefusedException differs(int row, String reason) {
        return new DrawRefusedException(RefusalCode.RESULT_DIFFERS, result.place(row, 1), reason);
    }
}
