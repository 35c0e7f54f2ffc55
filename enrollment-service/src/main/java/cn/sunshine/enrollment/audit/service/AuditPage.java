package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditEntry;
import java.util.List;
import java.util.Optional;

/**
 * A page of a chain, newest first.
 *
 * @param next the place before which the next page begins, or empty on the last page
 */
public record AuditPage(List<AuditEntry> entries, Optional<Long> next) {

    public static final AuditPage NONE = new AuditPage(List.of(), Optional.empty());

    /** @param found up to one entry more than {@code size}, which tells that there is another page */
    static AuditPage of(List<AuditEntry> found, int size) {
        if (found.size() <= size) {
            return new AuditPage(List.copyOf(found), Optional.empty());
        }
        List<AuditEntry> entries = List.copyOf(found.subList(0, size));
        return new AuditPage(entries, Optional.of(entries.get(size - 1).seq()));
    }
}
