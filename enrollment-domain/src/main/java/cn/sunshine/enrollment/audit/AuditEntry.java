package cn.sunshine.enrollment.audit;

import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * One link of a chain. Its hash covers every other field of it, the hash of the entry before among them, in the order in
 * which they stand here.
 *
 * @param chain the chain
 * @param seq the place in the chain, from 1 without a gap
 * @param at when it was written by the system clock, in whole microseconds, which is what the database keeps
 * @param account the account that acted, or null if nobody's
 * @param role the role in which it acted
 * @param source where the request came from, or null if unknown
 * @param action what was done, {@code feature.verb}
 * @param subjectType the kind of thing it was done to
 * @param subjectId that thing's id
 * @param details further codes as canonical JSON; the hash covers this text as it is
 * @param previousHash the hash of entry {@code seq - 1}, of the first entry {@link EntryHash#GENESIS}
 * @param hash the hash this entry was written with
 */
@NamedInterface("api")
public record AuditEntry(
        AuditChain chain,
        long seq,
        Instant at,
        @Nullable AccountId account,
        String role,
        @Nullable String source,
        String action,
        String subjectType,
        String subjectId,
        String details,
        EntryHash previousHash,
        EntryHash hash) {

    private static final String FORMAT = "sunshine-audit-entry-1";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The entry that follows {@code head} with the fact that {@code actor} brought about. */
    public static AuditEntry after(ChainHead head, Actor actor, AuditFact fact, Instant at) {
        AuditEntry unhashed = new AuditEntry(
                head.chain(),
                head.seq() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                actor.account(),
                actor.role(),
                actor.source(),
                fact.action(),
                fact.subjectType(),
                fact.subjectId(),
                CanonicalJson.of(fact.details()),
                head.hash(),
                EntryHash.GENESIS);
        return unhashed.with(unhashed.contentHash());
    }

    /** The hash that the fields of this entry have, whatever hash it claims. */
    public EntryHash contentHash() {
        return new CanonicalEncoding(FORMAT)
                .field(chain.toString())
                .field(Long.toString(seq))
                .field(time())
                .field(account == null ? null : account.toString())
                .field(role)
                .field(source)
                .field(action)
                .field(subjectType)
                .field(subjectId)
                .field(details)
                .field(previousHash.hex())
                .hash();
    }

    /** The time as it is hashed and exported: UTC with six digits of the second. */
    public String time() {
        return TIME.format(at);
    }

    /** The chain's head once this entry stands. */
    public ChainHead asHead() {
        return new ChainHead(chain, seq, hash);
    }

    private AuditEntry with(EntryHash own) {
        return new AuditEntry(
                chain, seq, at, account, role, source, action, subjectType, subjectId, details, previousHash, own);
    }
}
