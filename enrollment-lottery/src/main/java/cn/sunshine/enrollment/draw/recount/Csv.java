package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Section 3: canonical CSV. */
record Csv(Where file, List<String> header, List<List<String>> rows) {

    static Csv read(Bundle files, String name) {
        Where file = Where.in(name);
        List<String> lines = Text.lines(Text.decode(files.bytes(name), file), file);
        List<String> header = fields(lines.get(0), List.of(), file.line(1));
        if (header.contains("") || new HashSet<>(header).size() < header.size()) {
            throw file.line(1).expected("WRONG_HEADER", "different names, none of them empty", "something else");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(fields(lines.get(i), header, file.line(i + 1)));
        }
        return new Csv(file, header, rows);
    }

    private static List<String> fields(String line, List<String> header, Where where) {
        List<String> fields = List.of(line.split(",", -1));
        if (!header.isEmpty() && fields.size() != header.size()) {
            throw where.expected("WRONG_FIELD_COUNT", header.size() + " fields", fields.size());
        }
        for (int i = 0; i < fields.size(); i++) {
            Where field = header.isEmpty() ? where : where.field(header.get(i));
            if (fields.get(i).contains("\"")) {
                throw field.expected("FORBIDDEN_CHARACTER", "no quote", "one");
            }
            Text.trimmed(fields.get(i), field);
        }
        return fields;
    }

    Csv withHeader(String expected) {
        if (!String.join(",", header).equals(expected)) {
            throw file.line(1).expected("WRONG_HEADER", expected, String.join(",", header));
        }
        return this;
    }

    /** Rows strictly ascend by their key: so many fields from the left. */
    Csv ascendingBy(int keyFields) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).subList(0, keyFields).contains("")) {
                throw at(i).expected("INVALID_ID", "a key", "an empty field");
            }
            int order = i == 0 ? -1 : compare(rows.get(i - 1), rows.get(i), keyFields);
            if (order == 0) {
                throw at(i).expected("DUPLICATE_ID", "another key than in the line before", "the same");
            }
            if (order > 0) {
                throw at(i).expected("UNSORTED_ROWS", "a key that comes after the one before", "one that comes first");
            }
        }
        return this;
    }

    private static int compare(List<String> left, List<String> right, int keyFields) {
        int field = 0;
        while (field < keyFields - 1 && left.get(field).equals(right.get(field))) {
            field++;
        }
        return Text.BYTE_ORDER.compare(left.get(field), right.get(field));
    }

    String field(int row, String column) {
        return rows.get(row).get(header.indexOf(column));
    }

    Where at(int row) {
        return file.line(row + 2);
    }

    Where at(int row, String column) {
        return at(row).field(column);
    }
}
