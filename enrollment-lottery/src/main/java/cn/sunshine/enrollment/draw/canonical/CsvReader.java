package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Reads canonical CSV (docs/lottery-protocol.md, section 3). It knows no quoting and repairs nothing: a file either has
 * exactly the one form that gives its hash, or is refused with line and field.
 */
public final class CsvReader {

    private final String file;
    private final int keyColumns;
    private final List<String> lines = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> header = List.of();

    private CsvReader(String file, int keyColumns) {
        this.file = file;
        this.keyColumns = keyColumns;
    }

    /**
     * Reads a file whose rows ascend strictly by their first {@code keyColumns} fields.
     *
     * @param keyColumns 0 for a file whose order is not that of bytes, and is for the caller to check
     * @throws DrawRefusedException if the bytes are not canonical
     */
    public static CsvTable read(String file, byte[] bytes, int keyColumns) {
        return new CsvReader(file, keyColumns).read(Texts.decode(file, bytes));
    }

    private CsvTable read(String text) {
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                throw new DrawRefusedException(
                        RefusalCode.MISSING_LINE_END, Place.of(file).line(line), "the last line has no line end");
            }
            accept(text.substring(start, end), line++);
            start = end + 1;
        }
        return new CsvTable(file, header, lines, rows);
    }

    private void accept(String line, int number) {
        List<String> fields = split(line);
        if (number == 1) {
            acceptHeader(fields);
        } else {
            acceptRow(line, fields, number);
        }
    }

    private void acceptHeader(List<String> fields) {
        for (String name : fields) {
            requireField(name, Place.of(file).line(1));
            if (name.isEmpty()) {
                throw new DrawRefusedException(
                        RefusalCode.WRONG_HEADER, Place.of(file).line(1), "a column has no name");
            }
        }
        if (fields.size() < keyColumns || new HashSet<>(fields).size() != fields.size()) {
            throw new DrawRefusedException(
                    RefusalCode.WRONG_HEADER, Place.of(file).line(1), "a column is missing or named twice");
        }
        header = fields;
    }

    private void acceptRow(String line, List<String> fields, int number) {
        Place place = Place.of(file).line(number);
        if (fields.size() != header.size()) {
            throw new DrawRefusedException(
                    RefusalCode.WRONG_FIELD_COUNT,
                    place,
                    "expected " + header.size() + " fields, found " + fields.size());
        }
        for (int i = 0; i < fields.size(); i++) {
            requireField(fields.get(i), place.field(header.get(i)));
        }
        requireKey(fields, place);
        lines.add(line);
        rows.add(fields);
    }

    private void requireKey(List<String> fields, Place place) {
        for (int i = 0; i < keyColumns; i++) {
            if (fields.get(i).isEmpty()) {
                throw new DrawRefusedException(
                        RefusalCode.INVALID_ID, place.field(header.get(i)), "the field must not be empty");
            }
        }
        int order = rows.isEmpty() || keyColumns == 0 ? -1 : compareKeys(rows.get(rows.size() - 1), fields);
        if (order == 0) {
            throw new DrawRefusedException(
                    RefusalCode.DUPLICATE_ID, place.field(header.get(0)), "the line before has the same key");
        }
        if (order > 0) {
            throw new DrawRefusedException(
                    RefusalCode.UNSORTED_ROWS, place.field(header.get(0)), "the line before must come after this one");
        }
    }

    private int compareKeys(List<String> left, List<String> right) {
        for (int i = 0; i < keyColumns; i++) {
            int order = Texts.compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Refuses text that could not stand in a canonical field. */
    static void requireField(String text, Place place) {
        if (text.indexOf(',') >= 0 || text.indexOf('"') >= 0) {
            throw new DrawRefusedException(
                    RefusalCode.FORBIDDEN_CHARACTER, place, "comma and quote are not allowed in a field");
        }
        Texts.requireTrimmed(text, place);
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
            fields.add(line.substring(start, comma));
            start = comma + 1;
        }
        fields.add(line.substring(start));
        return List.copyOf(fields);
    }
}
