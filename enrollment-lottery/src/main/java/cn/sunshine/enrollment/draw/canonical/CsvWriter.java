package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes canonical CSV. Rows may be added in any order: the file is sorted by its key. What could not stand in a field is
 * refused, so the reader accepts whatever this writer gives away, except duplicate keys, which it names.
 */
public final class CsvWriter {

    private final String file;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public CsvWriter(String file, List<String> header) {
        this.file = file;
        this.header = List.copyOf(header);
        header.forEach(name -> CsvReader.requireField(name, Place.of(file).line(1)));
    }

    public CsvWriter row(List<String> fields) {
        for (int i = 0; i < header.size(); i++) {
            CsvReader.requireField(fields.get(i), Place.of(file).field(header.get(i)));
        }
        rows.add(List.copyOf(fields));
        return this;
    }

    /** The file in the byte order of field 1, then 2, … */
    public byte[] sorted(int keyColumns) {
        Comparator<List<String>> order = (left, right) -> Texts.compare(left.get(0), right.get(0));
        for (int i = 1; i < keyColumns; i++) {
            int column = i;
            order = order.thenComparing((left, right) -> Texts.compare(left.get(column), right.get(column)));
        }
        rows.sort(order);
        return unsorted();
    }

    /** The file in the order in which the rows came, for keys that are not compared as bytes. */
    public byte[] unsorted() {
        StringBuilder text = new StringBuilder();
        line(text, header);
        rows.forEach(row -> line(text, row));
        return Texts.bytes(text.toString());
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(String.join(",", fields)).append('\n');
    }
}
