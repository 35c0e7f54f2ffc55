package cn.sunshine.enrollment.notification.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in an in-box: the last message of a page, behind which the next begins, or the first, up to which its reader has
 * seen. As text it stands in a link or a form.
 */
public record MessageCursor(Instant createdAt, UUID id) {

    /** A year has four digits: beyond them the database has no days. */
    private static final String WRITTEN = "\\d{4}-[^_]+_[^_]+";

    /** The cursor that {@code text} writes, or empty if it writes none: then the in-box begins at its top. */
    public static Optional<MessageCursor> parse(String text) {
        if (!text.matches(WRITTEN)) {
            return Optional.empty();
        }
        String[] parts = text.split("_");
        try {
            return Optional.of(new MessageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | DateTimeException garbage) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return createdAt + "_" + id;
    }
}
