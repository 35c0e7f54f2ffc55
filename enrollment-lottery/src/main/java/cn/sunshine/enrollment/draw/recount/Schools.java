package cn.sunshine.enrollment.draw.recount;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Section 7, schools.csv: the schools in byte order, and their seats. */
record Schools(SortedMap<String, Integer> capacities) {

    private static final int MOST = 1_000_000;

    static Schools read(Bundle files, Params params) {
        SortedMap<String, Integer> capacities = new TreeMap<>(Text.BYTE_ORDER);
        if (!params.isSimple() || files.has(Params.SCHOOLS)) {
            readFile(
                    Csv.read(files, Params.SCHOOLS)
                            .withHeader("school,capacity")
                            .ascendingBy(1),
                    capacities);
        }
        if (params.isSimple()) {
            Map<String, Integer> one = Map.of(params.school(), params.capacity());
            if (files.has(Params.SCHOOLS) && !capacities.equals(one)) {
                throw Where.in(Params.SCHOOLS).expected("ROWS_DIFFER", "as in params.json: " + one, capacities);
            }
            capacities.putAll(one);
        }
        Schools schools = new Schools(capacities);
        schools.requireRoomFor(params);
        return schools;
    }

    private static void readFile(Csv csv, Map<String, Integer> capacities) {
        for (int row = 0; row < csv.rows().size(); row++) {
            String school = Identifiers.school(csv.field(row, "school"), csv.at(row, "school"));
            Where where = csv.at(row, "capacity");
            capacities.put(school, (int) Text.number(csv.field(row, "capacity"), 0, MOST, where));
        }
        if (capacities.isEmpty()) {
            throw csv.file().expected("EMPTY_FILE", "at least one school", "none");
        }
    }

    /** No school reserves more seats than it has. */
    private void requireRoomFor(Params params) {
        Map<String, Integer> reserved = new HashMap<>();
        Where where = Where.in(Params.FILE).field("reserves");
        for (Reserve block : params.reserves().blocks()) {
            if (!capacities.containsKey(block.school())) {
                throw where.expected("UNKNOWN_ID", "a school of schools.csv", block.school());
            }
            int seats = reserved.merge(block.school(), block.seats(), Integer::sum);
            if (seats > capacities.get(block.school())) {
                throw where.expected("INVALID_RESERVES", "at most the seats of " + block.school(), seats);
            }
        }
    }
}
