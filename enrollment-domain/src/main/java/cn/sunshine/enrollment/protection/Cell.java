package cn.sunshine.enrollment.protection;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * The place a sealed value belongs to. It is bound into the cipher text as associated data: a value that was moved to
 * another row or column does not open.
 */
@NamedInterface("api")
public record Cell(String table, String column, UUID row) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public Cell {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("table and column are lower-case names");
        }
    }

    /** The cell without its row: {@code table.column}. */
    public String name() {
        return table + "." + column;
    }

    @Override
    public String toString() {
        return name() + "/" + row;
    }
}
