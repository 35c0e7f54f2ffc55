package cn.sunshine.enrollment.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks a chain from its first entry to its last and stops at the first thing that is wrong. It keeps nothing but the
 * last entry's place and hash and the anchors still ahead, so a chain of any length is walked in bounded memory.
 *
 * <p>The chain alone shows every entry that was edited, removed, inserted, moved or given another time. What it cannot
 * show alone, a tail cut off or every hash made anew, the anchors show.
 */
public final class ChainWalk {

    private final Map<Long, EntryHash> anchorsAhead = new HashMap<>();
    private ChainHead head;
    private @Nullable ChainBreak firstBreak;

    /** A walk along {@code chain} past {@code anchors}; those of other chains are left aside. */
    public ChainWalk(AuditChain chain, Collection<AuditAnchor> anchors) {
        this.head = ChainHead.beforeFirst(chain);
        anchors.stream()
                .map(AuditAnchor::head)
                .filter(at -> at.chain().equals(chain))
                .forEach(this::expect);
    }

    /**
     * Takes the next entry, as the database orders them.
     *
     * @return whether the chain is whole so far; after a false no further entry is looked at
     */
    public boolean next(AuditEntry entry) {
        if (firstBreak == null) {
            breakAt(entry).ifPresentOrElse(kind -> stop(entry.seq(), kind), () -> pass(entry));
        }
        return firstBreak == null;
    }

    /** The outcome once the last entry was taken. */
    public ChainVerdict verdict() {
        if (firstBreak == null) {
            anchorsAhead.keySet().stream().min(Long::compare).ifPresent(cut -> stop(cut, ChainBreak.Kind.TAIL_CUT));
        }
        return new ChainVerdict(head, firstBreak);
    }

    private Optional<ChainBreak.Kind> breakAt(AuditEntry entry) {
        if (!entry.chain().equals(head.chain()) || entry.seq() != head.seq() + 1) {
            return Optional.of(ChainBreak.Kind.SEQUENCE);
        }
        if (!entry.previousHash().equals(head.hash())) {
            return Optional.of(ChainBreak.Kind.LINK);
        }
        if (!entry.contentHash().equals(entry.hash())) {
            return Optional.of(ChainBreak.Kind.CONTENT);
        }
        EntryHash anchored = anchorsAhead.get(entry.seq());
        boolean anchorDiffers = anchored != null && !anchored.equals(entry.hash());
        return anchorDiffers ? Optional.of(ChainBreak.Kind.ANCHOR) : Optional.empty();
    }

    private void pass(AuditEntry entry) {
        anchorsAhead.remove(entry.seq());
        head = entry.asHead();
    }

    private void expect(ChainHead anchor) {
        EntryHash other = anchorsAhead.putIfAbsent(anchor.seq(), anchor.hash());
        if (other != null && !other.equals(anchor.hash())) {
            stop(anchor.seq(), ChainBreak.Kind.ANCHOR);
        }
    }

    private void stop(long seq, ChainBreak.Kind kind) {
        firstBreak = new ChainBreak(seq, kind);
    }
}
