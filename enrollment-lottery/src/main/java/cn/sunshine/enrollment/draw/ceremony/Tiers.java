package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.List;

/** The tier of a unit at a choice: the worst of its members, counted from 0 as the best. */
interface Tiers {

    int of(Unit unit, int choice);

    /** Everybody stands in one tier. */
    static Tiers none() {
        return (unit, choice) -> 0;
    }

    /** Column {@code tier} of the roll. */
    static Tiers ofRoll(Roll roll, List<String> names) {
        int[] tiers = new int[roll.size()];
        for (int row = 0; row < tiers.length; row++) {
            tiers[row] = names.indexOf(roll.tier(row));
            if (tiers[row] < 0) {
                throw new DrawRefusedException(
                        RefusalCode.UNKNOWN_TIER, roll.tierPlace(row), "the tier is not listed in params.json");
            }
        }
        return (unit, choice) ->
                unit.rows().stream().mapToInt(row -> tiers[row]).max().orElse(0);
    }

    /** tiers.csv: a tier per applicant and choice, exactly where there is a choice. */
    static Tiers ofChoices(byte[] bytes, Roll roll, Choices choices, List<String> names) {
        ChoiceTable table =
                ChoiceTable.read(FileNames.CHOICE_TIERS, bytes, roll).requireWidth(choices.width());
        int[][] tiers = new int[roll.size()][];
        for (int row = 0; row < tiers.length; row++) {
            tiers[row] = readRow(table, row, choices.size(row), names);
        }
        return (unit, choice) ->
                unit.rows().stream().mapToInt(row -> tiers[row][choice]).max().orElse(0);
    }

    private static int[] readRow(ChoiceTable table, int row, int choices, List<String> names) {
        List<String> fields = table.row(row);
        if (fields.size() != choices) {
            throw table.refuse(RefusalCode.ROWS_DIFFER, row, "expected " + choices + " tiers, found " + fields.size());
        }
        int[] tiers = new int[choices];
        for (int choice = 0; choice < choices; choice++) {
            tiers[choice] = names.indexOf(fields.get(choice));
            if (tiers[choice] < 0) {
                throw table.refuse(RefusalCode.UNKNOWN_TIER, row, choice, "the tier is not listed in params.json");
            }
        }
        return tiers;
    }
}
