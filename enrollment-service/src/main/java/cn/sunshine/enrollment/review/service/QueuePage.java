package cn.sunshine.enrollment.review.service;

import java.util.List;
import java.util.Optional;

/** A page of the queue, and where the next one begins if there is one. */
public record QueuePage(List<QueueRow> rows, Optional<QueueCursor> next) {

    /** @param found up to one row more than {@code size}, which tells that there is another page */
    static QueuePage of(List<QueueRow> found, int size) {
        if (found.size() <= size) {
            return new QueuePage(List.copyOf(found), Optional.empty());
        }
        List<QueueRow> rows = List.copyOf(found.subList(0, size));
        return new QueuePage(rows, Optional.of(rows.get(size - 1).cursor()));
    }
}
