package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a case's history. A returned case is decided again, so a case may have several.
 *
 * @param codes the coded reasons, sorted and joined by commas; empty for an approval
 * @param note what the officer wrote to the family, sealed, because officers write names into such notes
 */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) DecisionKind kind,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
        AccountId by,

        @Column(name = "decided_at") Instant at,
        @Column(name = "reasons") String codes,

        @Embedded @AttributeOverride(name = "bytes", column = @Column(name = "note")) @Nullable Sealed note) {

    public static Decision approval(AccountId by, Instant at) {
        return new Decision(DecisionKind.APPROVED, by, at, "", null);
    }

    /** A decision against the family is never without a coded reason. */
    public static Decision against(
            DecisionKind kind, AccountId by, Instant at, Collection<? extends Enum<?>> reasons, @Nullable Sealed note) {
        String codes = reasons.stream().map(Enum::name).sorted().distinct().collect(Collectors.joining(","));
        return new Decision(kind, by, at, codes, note);
    }

    /**
     * Refuses a decision against the family without a reason. What did not come back in time is rejected for that: for
     * nothing else, and nothing else for that.
     */
    void requireReasons(boolean deadlineMissed, ReviewCaseId of) {
        if (kind != DecisionKind.APPROVED && codes.isEmpty()) {
            throw ReviewRefusedException.of(ReviewRefusal.WITHOUT_REASON, of);
        }
        if (isForMissedDeadline() != deadlineMissed) {
            throw ReviewRefusedException.of(ReviewRefusal.ONLY_FOR_A_MISSED_DEADLINE, of);
        }
    }

    /** Whether it rejects what did not come back in time. */
    private boolean isForMissedDeadline() {
        return codes.equals(RejectionReason.NOT_CORRECTED_IN_TIME.name());
    }

    public List<String> reasons() {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }
}
