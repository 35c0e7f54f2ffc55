package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Section 7, prefs.csv and tiers.csv: a row per applicant, a field per choice, short rows filled up with empty fields.
 *
 * @param rows without the empty fields, in roll order
 */
record ChoiceTable(Csv csv, List<List<String>> rows) {

    /** The lists of a draw for one school: it is everybody's only choice. */
    static ChoiceTable ofOne(String school, Roll roll) {
        List<List<String>> rows = roll.applicants().stream()
                .map(applicant -> List.of(applicant, school))
                .toList();
        Csv csv = new Csv(Where.in(Params.PREFS), List.of("applicant", "1"), rows);
        return new ChoiceTable(csv, rows.stream().map(row -> row.subList(1, 2)).toList());
    }

    /** The lists of schools. */
    static ChoiceTable prefs(Bundle files, Roll roll, Schools schools) {
        ChoiceTable table = read(files, Params.PREFS, roll);
        for (int row = 0; row < table.rows.size(); row++) {
            table.requireSchools(row, schools);
        }
        return table;
    }

    /** The tiers at these choices: one for each. */
    static ChoiceTable tiers(Bundle files, Roll roll, ChoiceTable prefs) {
        ChoiceTable table = read(files, Params.TIERS, roll);
        table.csv.withHeader(String.join(",", prefs.csv.header()));
        for (int row = 0; row < table.rows.size(); row++) {
            int wanted = prefs.rows.get(row).size();
            int found = table.rows.get(row).size();
            if (found != wanted) {
                throw table.csv.at(row).expected("ROWS_DIFFER", wanted + " tiers, one for each choice", found);
            }
        }
        return table;
    }

    private static ChoiceTable read(Bundle files, String name, Roll roll) {
        Csv csv = Csv.read(files, name).ascendingBy(1);
        csv.withHeader(header(csv.header().size() - 1));
        roll.requireSameApplicants(csv);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < roll.size(); row++) {
            rows.add(withoutEmptyEnd(csv, row));
        }
        return new ChoiceTable(csv, rows);
    }

    /** applicant,1,2,…,k with at least one choice. */
    static String header(int choices) {
        StringBuilder header = new StringBuilder("applicant,1");
        for (int choice = 2; choice <= choices; choice++) {
            header.append(',').append(choice);
        }
        return header.toString();
    }

    private static List<String> withoutEmptyEnd(Csv csv, int row) {
        List<String> fields = csv.rows().get(row);
        int end = fields.size();
        while (fields.get(end - 1).isEmpty()) {
            end--;
        }
        List<String> choices = fields.subList(1, end);
        if (choices.contains("")) {
            throw csv.at(row).expected("GAP_IN_LIST", "empty fields at the end alone", "one before");
        }
        return choices;
    }

    private void requireSchools(int row, Schools schools) {
        List<String> list = rows.get(row);
        if (new HashSet<>(list).size() < list.size()) {
            throw csv.at(row).expected("DUPLICATE_ID", "each school once", "one twice");
        }
        if (!schools.capacities().keySet().containsAll(list)) {
            throw csv.at(row).expected("UNKNOWN_ID", "schools of schools.csv", "another");
        }
    }

    Where at(int row, int choice) {
        return csv.at(row, Integer.toString(choice + 1));
    }
}
