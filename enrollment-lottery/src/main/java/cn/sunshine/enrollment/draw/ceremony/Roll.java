package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.CsvReader;
import cn.sunshine.enrollment.draw.canonical.CsvTable;
import cn.sunshine.enrollment.draw.canonical.Ids;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The public roll (roll.csv): who is drawn, and who is drawn together. Rows count from 0. */
public final class Roll {

    /** Columns that every roll has. */
    public static final List<String> HEADER = List.of("applicant", "unit", "tier");

    /** Optional column: the reserve categories of an applicant, joined by a semicolon. */
    public static final String CATEGORIES = "categories";

    /** Most children who may be drawn together. */
    public static final int MAX_BUNDLE = 5;

    private static final int APPLICANT = 0;
    private static final int UNIT = 1;
    private static final int TIER = 2;

    private final CsvTable table;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<Unit> units;
    private final List<String> unitIds;

    private Roll(CsvTable table) {
        this.table = table;
        for (int row = 0; row < table.size(); row++) {
            Ids.require(applicant(row), Ids.MEMBER_LENGTH, table.place(row, APPLICANT));
            rows.put(applicant(row), row);
        }
        this.units = Collections.unmodifiableList(readUnits());
        this.unitIds = units.stream().map(Unit::id).toList();
    }

    /**
     * Reads roll.csv.
     *
     * @throws DrawRefusedException if it is not canonical, has no row, or names a bundle like an applicant
     */
    public static Roll read(byte[] bytes) {
        CsvTable table = CsvReader.read(FileNames.ROLL, bytes, 1).requireHeaderStart(HEADER);
        if (table.size() == 0) {
            throw new DrawRefusedException(RefusalCode.EMPTY_ROLL, Place.of(FileNames.ROLL), "nobody is on the roll");
        }
        return new Roll(table);
    }

    private List<Unit> readUnits() {
        SortedMap<String, List<Integer>> members = new TreeMap<>();
        for (int row = 0; row < size(); row++) {
            String bundle = table.field(row, UNIT);
            if (!bundle.isEmpty()) {
                requireBundle(bundle, row);
            }
            List<Integer> unit = members.computeIfAbsent(unitOf(row), id -> new ArrayList<>(1));
            unit.add(row);
            if (unit.size() > MAX_BUNDLE) {
                throw new DrawRefusedException(
                        RefusalCode.BUNDLE_TOO_LARGE,
                        table.place(row, UNIT),
                        bundle + " has more than " + MAX_BUNDLE + " members");
            }
        }
        List<Unit> read = new ArrayList<>(members.size());
        members.forEach((id, unitRows) -> read.add(new Unit(id, unitRows)));
        return read;
    }

    private void requireBundle(String bundle, int row) {
        Ids.require(bundle, Ids.MEMBER_LENGTH, table.place(row, UNIT));
        if (rows.containsKey(bundle)) {
            throw new DrawRefusedException(
                    RefusalCode.UNIT_IS_APPLICANT, table.place(row, UNIT), bundle + " is an applicant's number");
        }
    }

    public int size() {
        return table.size();
    }

    public String applicant(int row) {
        return table.field(row, APPLICANT);
    }

    /** The id that has the ticket: the bundle's, else the applicant's own. */
    public String unitOf(int row) {
        String bundle = table.field(row, UNIT);
        return bundle.isEmpty() ? applicant(row) : bundle;
    }

    String tier(int row) {
        return table.field(row, TIER);
    }

    Place tierPlace(int row) {
        return table.place(row, TIER);
    }

    /** The row as it stands in the file, without line end. */
    public String line(int row) {
        return table.lines().get(row);
    }

    List<String> header() {
        return table.header();
    }

    CsvTable table() {
        return table;
    }

    /** Units in byte order of their ids. */
    List<Unit> units() {
        return units;
    }

    /** Place of a unit in {@link #units()}, or -1. */
    int indexOfUnit(String id) {
        return Math.max(-1, Collections.binarySearch(unitIds, id, Texts::compare));
    }

    /** Ids of the units in byte order. */
    List<String> unitIds() {
        return unitIds;
    }

    /** Whether any unit has two members or more. */
    boolean hasBundles() {
        return units.size() < size();
    }

    /** Row of an applicant, or -1. */
    public int rowOf(String applicant) {
        return rows.getOrDefault(applicant, -1);
    }
}
