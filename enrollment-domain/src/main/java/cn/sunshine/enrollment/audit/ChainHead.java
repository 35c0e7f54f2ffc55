package cn.sunshine.enrollment.audit;

import org.springframework.modulith.NamedInterface;

/**
 * The last entry of a chain, or the place before its first one ({@code seq} 0).
 *
 * @param seq 0 or more
 */
@NamedInterface("api")
public record ChainHead(AuditChain chain, long seq, EntryHash hash) {

    public ChainHead {
        if (seq < 0 || seq == 0 && !hash.equals(EntryHash.GENESIS)) {
            throw new IllegalArgumentException("an empty chain has sequence 0 and no hash of its own");
        }
    }

    public static ChainHead beforeFirst(AuditChain chain) {
        return new ChainHead(chain, 0, EntryHash.GENESIS);
    }
}
