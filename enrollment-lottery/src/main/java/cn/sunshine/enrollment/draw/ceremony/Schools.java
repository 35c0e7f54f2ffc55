package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.SchoolCode;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.canonical.CsvReader;
import cn.sunshine.enrollment.draw.canonical.CsvTable;
import cn.sunshine.enrollment.draw.canonical.CsvWriter;
import cn.sunshine.enrollment.draw.canonical.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schools of a draw (schools.csv, or the one of params.json), in byte order of their codes. */
final class Schools {

    private static final List<String> HEADER = List.of("school", "capacity");

    private final List<SchoolSeats> seats;
    private final Map<String, Integer> indexes = new HashMap<>();

    private Schools(List<SchoolSeats> seats) {
        this.seats = List.copyOf(seats);
        seats.forEach(school -> indexes.put(school.school().value(), indexes.size()));
    }

    static Schools single(SchoolSeats school) {
        return new Schools(List.of(school));
    }

    static Schools read(byte[] bytes) {
        CsvTable table = CsvReader.read(FileNames.SCHOOLS, bytes, 1).requireHeader(HEADER);
        if (table.size() == 0) {
            throw new DrawRefusedException(
                    RefusalCode.EMPTY_FILE, Place.of(FileNames.SCHOOLS), "the draw has no school");
        }
        List<SchoolSeats> seats = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            String code = Ids.require(table.field(row, 0), Ids.NAME_LENGTH, table.place(row, 0));
            long capacity = Ids.number(table.field(row, 1), 0, SchoolSeats.MAX_CAPACITY, table.place(row, 1));
            seats.add(new SchoolSeats(new SchoolCode(code), (int) capacity));
        }
        return new Schools(seats);
    }

    static byte[] write(List<SchoolSeats> schools) {
        CsvWriter writer = new CsvWriter(FileNames.SCHOOLS, HEADER);
        schools.forEach(seats -> writer.row(List.of(seats.school().value(), Integer.toString(seats.capacity()))));
        return writer.sorted(1);
    }

    List<SchoolSeats> all() {
        return seats;
    }

    boolean has(String code) {
        return indexes.containsKey(code);
    }

    /** Position in {@link #all()}, or -1. */
    int indexOf(String code) {
        return indexes.getOrDefault(code, -1);
    }

    int capacity(String code) {
        return seats.get(indexOf(code)).capacity();
    }
}
