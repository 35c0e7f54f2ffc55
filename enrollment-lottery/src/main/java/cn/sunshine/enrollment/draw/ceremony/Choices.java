package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lists of schools, by row of the roll. With SIMPLE everybody lists the one school. Schools are kept by their place in
 * {@link Schools}: numbers end to end, because a city's lists hold ten million names.
 */
final class Choices {

    private final Schools schools;
    private final int width;
    private final int[] start;
    private final int[] school;

    private Choices(Schools schools, int width, int[] start, int[] school) {
        this.schools = schools;
        this.width = width;
        this.start = start;
        this.school = school;
    }

    /** Everybody on a roll of this size lists the only school. */
    static Choices common(Schools only, int rows) {
        return new Choices(only, 1, IntStream.rangeClosed(0, rows).toArray(), new int[rows]);
    }

    /** Reads prefs.csv: known schools, each once per list, one list per bundle. */
    static Choices read(byte[] bytes, Roll roll, Schools schools) {
        ChoiceTable table = ChoiceTable.read(FileNames.PREFERENCES, bytes, roll);
        int[] start = new int[roll.size() + 1];
        for (int row = 0; row < roll.size(); row++) {
            start[row + 1] = Math.addExact(start[row], table.row(row).size());
        }
        Choices choices = new Choices(schools, table.width(), start, new int[start[roll.size()]]);
        int[] listedBy = new int[schools.all().size()];
        for (int row = 0; row < roll.size(); row++) {
            choices.readRow(table, row, listedBy);
        }
        for (Unit unit : roll.units()) {
            choices.requireEqual(table, unit);
        }
        return choices;
    }

    /** @param listedBy for each school the last list on which it stood, counted from 1 */
    private void readRow(ChoiceTable table, int row, int[] listedBy) {
        List<String> list = table.row(row);
        for (int choice = 0; choice < list.size(); choice++) {
            int listed = schools.indexOf(list.get(choice));
            if (listed < 0) {
                throw table.refuse(RefusalCode.UNKNOWN_ID, row, choice, list.get(choice) + " is no school of the draw");
            }
            if (listedBy[listed] == row + 1) {
                throw table.refuse(RefusalCode.DUPLICATE_ID, row, choice, list.get(choice) + " is listed twice");
            }
            listedBy[listed] = row + 1;
            school[start[row] + choice] = listed;
        }
    }

    private void requireEqual(ChoiceTable table, Unit unit) {
        int first = unit.firstRow();
        for (int row : unit.rows()) {
            if (!Arrays.equals(school, start[first], start[first + 1], school, start[row], start[row + 1])) {
                throw table.refuse(
                        RefusalCode.UNEQUAL_BUNDLE, row, "the members of " + unit.id() + " filed different lists");
            }
        }
    }

    /** How many choices the header of prefs.csv has room for. */
    int width() {
        return width;
    }

    /** The codes of the schools, best first. */
    List<String> of(int row) {
        return Arrays.stream(school, start[row], start[row + 1])
                .mapToObj(listed -> schools.all().get(listed).school().value())
                .toList();
    }

    int size(int row) {
        return start[row + 1] - start[row];
    }

    /** The place in {@link Schools#all()} of the school at a choice, from 0. */
    int school(int row, int choice) {
        return school[start[row] + choice];
    }

    /** The choice at which the school stands, or -1. */
    int find(int row, int listed) {
        int choice = size(row) - 1;
        while (choice >= 0 && school(row, choice) != listed) {
            choice--;
        }
        return choice;
    }
}
