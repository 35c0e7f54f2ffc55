package cn.sunshine.enrollment.draw;

/**
 * Where something was refused.
 *
 * @param file name inside the bundle
 * @param line line counted from 1 (the header of a CSV file is line 1), 0 where lines do not apply
 * @param field column name or path of a JSON key, empty where none applies
 */
public record Place(String file, int line, String field) {

    public static Place of(String file) {
        return new Place(file, 0, "");
    }

    public Place line(int number) {
        return new Place(file, number, field);
    }

    public Place field(String name) {
        return new Place(file, line, name);
    }

    @Override
    public String toString() {
        String withLine = line == 0 ? file : file + " line " + line;
        return field.isEmpty() ? withLine : withLine + " field " + field;
    }
}
