package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.review.Decision;
import cn.sunshine.enrollment.review.Lease;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case as its page shows it to an officer, without what the family wrote.
 *
 * @param guardian whose account it hangs on
 * @param round which submission of the application it is about, from 1
 * @param correctBy until when, exclusive, the family was to correct what was returned, by the season's clock
 * @param overdue whether it has not come back in time
 * @param recused whether this officer is partial, so that somebody else must have it
 * @param reviewOpen whether its season's review is open, so that somebody can take it
 */
public record CaseView(
        ReviewCaseId id,
        ApplicationId application,
        AccountId guardian,
        SeasonId season,
        SchoolId school,
        ReviewStatus status,
        int round,
        boolean resubmitted,
        Instant waitingSince,
        Optional<AccountId> holder,
        Optional<Instant> leasedUntil,
        boolean recused,
        Optional<Instant> correctBy,
        boolean overdue,
        boolean reviewOpen,
        List<PastDecision> decisions) {

    static CaseView of(ReviewCase found, AccountId officer, Instant now, Instant seasonNow, boolean reviewOpen) {
        Optional<AccountId> holder = found.holder(now);
        return new CaseView(
                found.id(),
                found.application(),
                found.guardian(),
                found.season(),
                found.school(),
                found.status(now),
                found.round(),
                found.isResubmitted(),
                found.waitingSince(),
                holder,
                holder.isPresent() ? found.lease().map(Lease::until) : Optional.empty(),
                found.isRecused(officer),
                found.correctBy(),
                found.isOverdue(seasonNow),
                reviewOpen,
                found.decisions().stream().map(PastDecision::of).toList());
    }

    /** Whether it waits for an officer: open, or returned and not back in time. */
    public boolean isWaiting() {
        return status == ReviewStatus.OPEN || (status == ReviewStatus.RETURNED && overdue);
    }

    public boolean isHeldBy(AccountId account) {
        return holder.filter(account::equals).isPresent();
    }

    /** A decision of the case's history. */
    public record PastDecision(String kind, AccountId by, Instant at, List<String> reasons) {

        static PastDecision of(Decision decision) {
            return new PastDecision(decision.kind().name(), decision.by(), decision.at(), decision.reasons());
        }
    }
}
