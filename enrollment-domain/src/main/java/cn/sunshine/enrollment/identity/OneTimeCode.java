package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.protection.BlindIndex;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A code sent to a phone, kept as keyed hashes only: of the phone, of the code, of the address that asked. It opens the
 * door once, for a few minutes, and dies of too many wrong tries. One that is to give an account another number opens no door:
 * it is this account's alone, and only for the way that it was asked for.
 */
@Entity
@Table(name = "one_time_code")
public class OneTimeCode {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OneTimeCodeId id;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "phone_index"))
    private BlindIndex phoneIndex;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "source_index"))
    private BlindIndex sourceIndex;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "code_hash"))
    private BlindIndex codeHash;

    @Embedded
    private CodeUse use;

    private Instant requestedAt;
    private Instant expiresAt;
    private int attemptsLeft;
    private boolean undelivered;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeCode() {}

    private OneTimeCode(
            OneTimeCodeId id,
            BlindIndex phone,
            BlindIndex source,
            BlindIndex hash,
            CodeUse use,
            Instant at,
            Instant end) {
        this.id = id;
        this.use = use;
        this.phoneIndex = phone;
        this.sourceIndex = source;
        this.codeHash = hash;
        this.requestedAt = at;
        this.expiresAt = end;
    }

    public static OneTimeCode issue(
            OneTimeCodeId id,
            BlindIndex phoneIndex,
            BlindIndex sourceIndex,
            BlindIndex codeHash,
            CodeUse use,
            OneTimeCodePolicy policy,
            Instant at) {
        OneTimeCode code = new OneTimeCode(id, phoneIndex, sourceIndex, codeHash, use, at, at.plus(policy.lifetime()));
        code.attemptsLeft = policy.attempts();
        return code;
    }

    /** Tries a code. A right one uses it up, a wrong one costs an attempt. @return whether it was right */
    public boolean redeem(BlindIndex offered, Instant at) {
        if (!isAlive(at)) {
            return false;
        }
        boolean right = codeHash.equals(offered);
        attemptsLeft = right ? 0 : attemptsLeft - 1;
        return right;
    }

    /** Whether a right code would still be taken. */
    public boolean isAlive(Instant at) {
        return attemptsLeft > 0 && at.isBefore(expiresAt);
    }

    /** Ends it before its time: it never reached the phone, so the phone has asked for none. */
    public void discard() {
        attemptsLeft = 0;
        undelivered = true;
    }

    public OneTimeCodeId id() {
        return id;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
