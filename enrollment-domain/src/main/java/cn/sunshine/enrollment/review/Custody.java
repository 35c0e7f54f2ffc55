package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands a case is: who has it, who gave it back last, and who must never have it. That no officer has the
 * application of his own child is the case's to know: it is told whose child it is.
 */
@Embeddable
class Custody {

    @Embedded
    private @Nullable Lease lease;

    @Embedded
    private @Nullable Release release;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "review_recusal", joinColumns = @JoinColumn(name = "case_id"))
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private Set<AccountId> recused = new HashSet<>();

    protected Custody() {}

    /** Gives the case to an officer, or leaves it with him for another {@code length}. */
    void give(AccountId to, Instant now, Duration length) {
        lease = Lease.of(to, now, length);
    }

    /** Leaves it with who has it, also where the lease ran out; of others it is no claim. */
    void extend(AccountId by, Instant now, Duration length) {
        if (isWith(by)) {
            give(by, now, length);
        }
    }

    /** Refuses unless {@code officer} may be given it now: he is not excluded, and nobody else has it and time left. */
    void requireFreeFor(AccountId officer, Instant now, ReviewCaseId of) {
        if (isExcluded(officer)) {
            throw ReviewRefusedException.of(ReviewRefusal.RECUSED, of);
        }
        if (isWithAnother(officer, now)) {
            throw ReviewRefusedException.of(ReviewRefusal.CLAIMED_BY_ANOTHER, of);
        }
    }

    /** Refuses unless {@code officer} has it, be his time over or not. */
    void requireWith(AccountId officer, ReviewCaseId of) {
        if (!isGiven()) {
            throw ReviewRefusedException.of(ReviewRefusal.NOT_CLAIMED, of);
        }
        if (!isWith(officer)) {
            throw ReviewRefusedException.of(ReviewRefusal.CLAIMED_BY_ANOTHER, of);
        }
    }

    /** Nobody has the case any more. */
    void end() {
        lease = null;
    }

    /** Whoever gave it back is not handed it again for {@code length}. */
    void passOver(AccountId officer, Instant now, Duration length) {
        release = new Release(officer, now.plus(length));
    }

    void exclude(AccountId officer) {
        recused.add(officer);
    }

    boolean isExcluded(AccountId officer) {
        return recused.contains(officer);
    }

    /** Whether somebody has it whose time may have run out: until another takes it, it is still his. */
    boolean isGiven() {
        return lease != null;
    }

    boolean isWith(AccountId officer) {
        return lease != null && lease.isHeldBy(officer);
    }

    /** Whether anybody but {@code officer} has it, and has time left. */
    boolean isWithAnother(AccountId officer, Instant now) {
        return holder(now).filter(holder -> !holder.equals(officer)).isPresent();
    }

    /** Who has it at {@code now}. */
    Optional<AccountId> holder(Instant now) {
        return lease().filter(held -> held.isLive(now)).map(Lease::holder);
    }

    Optional<Lease> lease() {
        return Optional.ofNullable(lease);
    }
}
