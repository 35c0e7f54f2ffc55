package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.List;

/**
 * A canonical CSV file that was read.
 *
 * @param file name of the file, for places
 * @param header names of the columns
 * @param lines the rows as they stand in the file, without line end
 * @param rows the fields of each row
 */
public record CsvTable(String file, List<String> header, List<String> lines, List<List<String>> rows) {

    public int size() {
        return rows.size();
    }

    public String field(int row, int column) {
        return rows.get(row).get(column);
    }

    /** Place of a field; row 0 is line 2 of the file. */
    public Place place(int row, int column) {
        return Place.of(file).line(row + 2).field(header.get(column));
    }

    /** Place of a row. */
    public Place place(int row) {
        return Place.of(file).line(row + 2);
    }

    /** Refuses any other header. */
    public CsvTable requireHeader(List<String> expected) {
        if (!header.equals(expected)) {
            throw wrongHeader(expected);
        }
        return this;
    }

    /** Refuses a header that does not begin with these columns. */
    public CsvTable requireHeaderStart(List<String> expected) {
        if (header.size() < expected.size()
                || !header.subList(0, expected.size()).equals(expected)) {
            throw wrongHeader(expected);
        }
        return this;
    }

    private DrawRefusedException wrongHeader(List<String> expected) {
        return new DrawRefusedException(
                RefusalCode.WRONG_HEADER, Place.of(file).line(1), "expected " + String.join(",", expected));
    }
}
