package cn.sunshine.enrollment.identity.service;

import java.util.List;
import java.util.Optional;

/** A page of the requests that wait, and where the next one begins if there is one. */
public record LostNumberPage(List<LostNumberView> rows, Optional<LostNumberCursor> next) {

    /** @param found up to one row more than {@code size}, which tells that there is another page */
    static LostNumberPage of(List<LostNumberView> found, int size) {
        List<LostNumberView> rows = List.copyOf(found.subList(0, Math.min(size, found.size())));
        return new LostNumberPage(
                rows,
                Optional.of(rows)
                        .filter(shown -> found.size() > size)
                        .map(shown -> shown.get(size - 1))
                        .map(last -> new LostNumberCursor(last.check().at(), last.id())));
    }
}
