package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Section 7, roll.csv: the applicants and the units they are drawn in.
 *
 * @param units members of each unit as row numbers from 0, units in the order of their first member
 */
record Roll(Csv csv, Map<String, List<Integer>> units) {

    static final String FILE = "roll.csv";

    private static final int LARGEST_UNIT = 5;

    static Roll read(Bundle files, Params params) {
        Csv csv = Csv.read(files, FILE).ascendingBy(1);
        if (csv.header().size() < 3 || !csv.header().subList(0, 3).equals(List.of("applicant", "unit", "tier"))) {
            throw csv.file().line(1).expected("WRONG_HEADER", "applicant,unit,tier and perhaps more", csv.header());
        }
        if (csv.rows().isEmpty()) {
            throw csv.file().expected("EMPTY_ROLL", "at least one applicant", "none");
        }
        Roll roll = new Roll(csv, new LinkedHashMap<>());
        roll.readUnits(params);
        roll.requireLabels(params);
        return roll;
    }

    /** Tiers and categories are those of the rules, wherever the rules read them. */
    private void requireLabels(Params params) {
        for (int row = 0; row < size(); row++) {
            tier(row, params);
            categories(row, params);
        }
    }

    private void readUnits(Params params) {
        Set<String> applicants = new HashSet<>();
        for (int row = 0; row < size(); row++) {
            applicants.add(Identifiers.member(applicant(row), csv.at(row, "applicant")));
        }
        for (int row = 0; row < size(); row++) {
            String bundle = csv.field(row, "unit");
            if (!bundle.isEmpty() && applicants.contains(Identifiers.member(bundle, csv.at(row, "unit")))) {
                throw csv.at(row, "unit").expected("UNIT_IS_APPLICANT", "an id that is no applicant's", bundle);
            }
            List<Integer> members = units.computeIfAbsent(unit(row), unit -> new ArrayList<>());
            members.add(row);
            requireSize(members, params, csv.at(row, "unit"));
        }
    }

    private static void requireSize(List<Integer> members, Params params, Where where) {
        if (members.size() > LARGEST_UNIT) {
            throw where.expected("BUNDLE_TOO_LARGE", "at most " + LARGEST_UNIT + " members", members.size());
        }
        if (members.size() > 1 && params.mechanism() == Mechanism.TTC) {
            throw where.expected("INVALID_BUNDLE_POLICY", "units of one with TTC", members.size());
        }
        if (members.size() > 1 && !params.reserves().blocks().isEmpty()) {
            throw where.expected("UNSUPPORTED_RESERVES", "units of one with reserves", members.size());
        }
    }

    List<Integer> rowsOf(String unit) {
        return units.getOrDefault(unit, List.of());
    }

    int size() {
        return csv.rows().size();
    }

    String applicant(int row) {
        return csv.rows().get(row).get(0);
    }

    List<String> applicants() {
        return csv.rows().stream().map(row -> row.get(0)).toList();
    }

    /** The unit of an applicant: its unit id, or its own number where that is empty. */
    String unit(int row) {
        String bundle = csv.field(row, "unit");
        return bundle.isEmpty() ? applicant(row) : bundle;
    }

    /** Position of the applicant's tier, 0 for the best; everybody's where the rules know no tiers of the roll. */
    int tier(int row, Params params) {
        if (!params.tiers().any() || params.hasTierFile()) {
            return 0;
        }
        return params.tiers().position(csv.field(row, "tier"), csv.at(row, "tier"));
    }

    /** The reserve categories that the applicant holds; read only where seats are reserved. */
    Set<String> categories(int row, Params params) {
        if (params.reserves().blocks().isEmpty()) {
            return Set.of();
        }
        if (!csv.header().contains("categories")) {
            throw csv.file().line(1).expected("WRONG_HEADER", "a column categories, since seats are reserved", "none");
        }
        String field = csv.field(row, "categories");
        Where where = csv.at(row, "categories");
        List<String> categories = field.isEmpty() ? List.of() : List.of(field.split(";", -1));
        for (int i = 0; i < categories.size(); i++) {
            String category = categories.get(i);
            if (category.equals(Reserves.OPEN_SEATS)
                    || !params.reserves().precedence().contains(category)) {
                throw where.expected("UNKNOWN_CATEGORY", "a category for which seats are reserved", category);
            }
            if (i > 0 && Text.BYTE_ORDER.compare(categories.get(i - 1), category) >= 0) {
                throw where.expected("UNSORTED_ROWS", "ascending categories, each once", field);
            }
        }
        return Set.copyOf(categories);
    }

    /** A row as it stands in the file, without its line end. */
    String line(int row) {
        return String.join(",", csv.rows().get(row));
    }

    /** Another file that has a row for each applicant, in the order of the roll. */
    void requireSameApplicants(Csv other) {
        if (other.rows().size() != size()) {
            throw other.file()
                    .expected(
                            "ROWS_DIFFER",
                            size() + " rows, as in roll.csv",
                            other.rows().size());
        }
        for (int row = 0; row < size(); row++) {
            if (!other.rows().get(row).get(0).equals(applicant(row))) {
                throw other.at(row, "applicant").expected("ROWS_DIFFER", applicant(row), "another applicant");
            }
        }
    }
}
