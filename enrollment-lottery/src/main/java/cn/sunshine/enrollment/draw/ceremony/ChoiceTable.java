package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.CsvReader;
import cn.sunshine.enrollment.draw.canonical.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** A file with one field per choice (prefs.csv, tiers.csv): a row per applicant of the roll, short rows end in empty fields. */
final class ChoiceTable {

    private final CsvTable table;
    private final List<List<String>> rows;

    private ChoiceTable(CsvTable table, List<List<String>> rows) {
        this.table = table;
        this.rows = rows;
    }

    /** Reads a file whose header counts the choices from 1. */
    static ChoiceTable read(String file, byte[] bytes, Roll roll) {
        CsvTable table = CsvReader.read(file, bytes, 1);
        table.requireHeader(header(Math.max(1, table.header().size() - 1)));
        PrivateRoll.requireSameApplicants(roll, table);
        List<List<String>> rows = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            rows.add(readRow(table, row));
        }
        return new ChoiceTable(table, rows);
    }

    /** The header for lists of up to {@code choices} entries. */
    static List<String> header(int choices) {
        List<String> header = new ArrayList<>(List.of("applicant"));
        for (int choice = 1; choice <= choices; choice++) {
            header.add(Integer.toString(choice));
        }
        return header;
    }

    private static List<String> readRow(CsvTable table, int row) {
        List<String> fields = table.rows().get(row);
        int length = 0;
        while (length + 1 < fields.size() && !fields.get(length + 1).isEmpty()) {
            length++;
        }
        for (int column = length + 1; column < fields.size(); column++) {
            if (!fields.get(column).isEmpty()) {
                throw new DrawRefusedException(
                        RefusalCode.GAP_IN_LIST, table.place(row, column), "an earlier choice is empty");
            }
        }
        return fields.subList(1, length + 1);
    }

    /** Refuses a header with room for more or fewer choices. */
    ChoiceTable requireWidth(int choices) {
        table.requireHeader(header(choices));
        return this;
    }

    int width() {
        return table.header().size() - 1;
    }

    List<String> row(int row) {
        return rows.get(row);
    }

    DrawRefusedException refuse(RefusalCode code, int row, int choice, String reason) {
        return new DrawRefusedException(code, table.place(row, choice + 1), reason);
    }

    DrawRefusedException refuse(RefusalCode code, int row, String reason) {
        return new DrawRefusedException(code, table.place(row), reason);
    }
}
