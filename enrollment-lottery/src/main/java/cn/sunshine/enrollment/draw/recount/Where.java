package cn.sunshine.enrollment.draw.recount;

/**
 * Section 16: the place of a contradiction.
 *
 * @param line from 1, the header being line 1; 0 where a file has no lines
 * @param field column, or path of a key in JSON; empty if it is the whole line or file
 */
public record Where(String file, int line, String field) {

    static Where in(String file) {
        return new Where(file, 0, "");
    }

    Where line(int number) {
        return new Where(file, number, field);
    }

    Where field(String name) {
        return new Where(file, line, name);
    }

    ContradictionException expected(String code, String expected, Object found) {
        return new ContradictionException(code, this, expected, found);
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : " line " + line) + (field.isEmpty() ? "" : " field " + field);
    }
}
