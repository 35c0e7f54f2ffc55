package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.LostNumberId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The last row of a page of requests; the next page begins behind it. As text it stands in a link. */
public record LostNumberCursor(Instant at, LostNumberId id) {

    static final LostNumberCursor BEFORE_ALL = new LostNumberCursor(Instant.EPOCH, new LostNumberId(new UUID(0, 0)));

    /** A year has four digits: beyond them the database has no days. */
    private static final String WRITTEN = "\\d{4}-[^_]+_[^_]+";

    /** The cursor that {@code text} writes, or empty if it writes none: then the list begins at its top. */
    public static Optional<LostNumberCursor> parse(String text) {
        if (!text.matches(WRITTEN)) {
            return Optional.empty();
        }
        String[] parts = text.split("_");
        try {
            return Optional.of(new LostNumberCursor(Instant.parse(parts[0]), LostNumberId.of(parts[1])));
        } catch (IllegalArgumentException | DateTimeException garbage) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
