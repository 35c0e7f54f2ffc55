package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.review.ReviewCaseId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The last row of a page of the queue; the next page begins behind it. As text it stands in a link. */
public record QueueCursor(boolean resubmitted, Instant waitingSince, ReviewCaseId id) {

    /** A year has four digits: beyond them the database has no days. */
    private static final String WRITTEN = "[01]_\\d{4}-[^_]+_[^_]+";

    /** The cursor that {@code text} writes, or empty if it writes none: then the list begins at its top. */
    public static Optional<QueueCursor> parse(String text) {
        if (!text.matches(WRITTEN)) {
            return Optional.empty();
        }
        String[] parts = text.split("_");
        try {
            return Optional.of(
                    new QueueCursor(parts[0].equals("1"), Instant.parse(parts[1]), ReviewCaseId.of(parts[2])));
        } catch (IllegalArgumentException | DateTimeException garbage) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return (resubmitted ? "1" : "0") + "_" + waitingSince + "_" + id;
    }
}
