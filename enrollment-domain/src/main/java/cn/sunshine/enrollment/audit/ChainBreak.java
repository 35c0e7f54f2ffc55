package cn.sunshine.enrollment.audit;

import org.springframework.modulith.NamedInterface;

/**
 * Where a chain is broken first.
 *
 * @param seq the place of the entry that does not fit; of a cut tail, the lowest anchored place that is missing
 */
@NamedInterface("api")
public record ChainBreak(long seq, Kind kind) {

    /** What does not fit. */
    public enum Kind {
        /** An entry is missing, doubled or out of its place. */
        SEQUENCE,
        /** The entry does not name the hash of the one before it. */
        LINK,
        /** The entry's content does not have the hash it was written with. */
        CONTENT,
        /** The entry has another hash than the one that was published. */
        ANCHOR,
        /** The chain ends before an entry whose hash was published. */
        TAIL_CUT
    }
}
