package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lists of schools, by row of the roll. With SIMPLE everybody lists the one school. */
interface Choices {

    List<String> of(int row);

    /** Everybody lists the same schools. */
    static Choices common(List<String> schools) {
        return row -> schools;
    }

    /** Reads prefs.csv: known schools, each once per list, one list per bundle. */
    static Choices read(byte[] bytes, Roll roll, Schools schools) {
        ChoiceTable table = ChoiceTable.read(FileNames.PREFERENCES, bytes, roll);
        for (int row = 0; row < roll.size(); row++) {
            requireKnown(table, row, schools);
        }
        for (Unit unit : roll.units()) {
            requireEqual(table, unit);
        }
        return table::row;
    }

    private static void requireKnown(ChoiceTable table, int row, Schools schools) {
        Set<String> seen = new HashSet<>();
        List<String> list = table.row(row);
        for (int choice = 0; choice < list.size(); choice++) {
            if (!schools.has(list.get(choice))) {
                throw table.refuse(RefusalCode.UNKNOWN_ID, row, choice, list.get(choice) + " is no school of the draw");
            }
            if (!seen.add(list.get(choice))) {
                throw table.refuse(RefusalCode.DUPLICATE_ID, row, choice, list.get(choice) + " is listed twice");
            }
        }
    }

    private static void requireEqual(ChoiceTable table, Unit unit) {
        for (int row : unit.rows()) {
            if (!table.row(row).equals(table.row(unit.firstRow()))) {
                throw table.refuse(
                        RefusalCode.UNEQUAL_BUNDLE, row, "the members of " + unit.id() + " filed different lists");
            }
        }
    }
}
