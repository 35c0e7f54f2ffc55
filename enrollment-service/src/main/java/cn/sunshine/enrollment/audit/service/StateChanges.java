package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.CanonicalEncoding;
import cn.sunshine.enrollment.audit.EntryHash;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one transaction changed: of each thing the hash of its state before and after. */
final class StateChanges {

    /**
     * @param before null for what is new
     * @param after null for what is deleted
     */
    private record Change(
            @Nullable EntryHash before, @Nullable EntryHash after) {}

    private final Map<String, Change> changes = new TreeMap<>();

    /** Takes down a write; of several writes of one thing the first tells what was before, the last what is after. */
    void add(String kind, Object id, @Nullable EntryHash before, @Nullable EntryHash after) {
        changes.merge(key(kind, id), new Change(before, after), (first, last) -> new Change(first.before, last.after));
    }

    /**
     * The fact with the hashes of its subject, or of everything the transaction changed where the subject itself was not
     * written (a plan of a school). A fact about a transaction that changed nothing stays as it is.
     */
    AuditFact addTo(AuditFact fact) {
        Change own = changes.get(key(fact.subjectType().replace("-", ""), fact.subjectId()));
        return own == null ? with(fact, all(Change::before), all(Change::after)) : with(fact, own.before, own.after);
    }

    private static AuditFact with(AuditFact fact, @Nullable EntryHash before, @Nullable EntryHash after) {
        return fact.with("before", before).with("after", after);
    }

    private @Nullable EntryHash all(Function<Change, @Nullable EntryHash> side) {
        CanonicalEncoding encoding = new CanonicalEncoding("sunshine-states/1");
        boolean any = false;
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            EntryHash hash = side.apply(change.getValue());
            if (hash != null) {
                encoding.field(change.getKey()).field(hash.hex());
                any = true;
            }
        }
        return any ? encoding.hash() : null;
    }

    private static String key(String kind, Object id) {
        return kind.toLowerCase(Locale.ROOT) + "/" + id;
    }
}
