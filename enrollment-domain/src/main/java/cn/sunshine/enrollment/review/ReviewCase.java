package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One application in the hands of the district's officers. An officer takes the case for a while, decides, and the case
 * rests; a returned one opens again when the family has corrected it.
 */
@Entity
public class ReviewCase {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReviewCaseId id;

    @Embedded
    private CaseSubject subject;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    private boolean resubmitted;
    private Instant waitingSince;

    @Embedded
    private Custody custody = new Custody();

    private @Nullable Instant correctBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "review_decision", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "number")
    private List<Decision> decisions = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ReviewCase() {}

    private ReviewCase(ReviewCaseId id, CaseSubject subject, Instant at) {
        this.id = id;
        this.subject = subject;
        this.status = ReviewStatus.OPEN;
        this.waitingSince = at;
    }

    public static ReviewCase open(ReviewCaseId id, CaseSubject subject, Instant at) {
        return new ReviewCase(id, subject, at);
    }

    /**
     * The family submitted again, perhaps for another school. Whatever became of the rounds before, the case waits, and
     * nobody has it: who had it has not seen what it holds now. A round that the case knows moves nothing.
     *
     * @param latest which submission it is, from 1
     * @param corrected whether it answers a return: then the case waits before those nobody has looked at yet
     */
    public void submittedAgain(int latest, SchoolId chosen, boolean corrected, Instant at) {
        if (latest <= round()) {
            return;
        }
        subject = subject.submittedAgain(latest, chosen);
        resubmitted = corrected;
        waitingSince = at;
        moveTo(ReviewStatus.OPEN);
        correctBy = null;
    }

    /** The family withdrew. Whoever has the case is told so when he decides. */
    public void close() {
        moveTo(ReviewStatus.CLOSED);
        correctBy = null;
    }

    /** Once the family's time for the correction is over, the case is the officers' again, to be rejected for that. */
    public void recall(Instant at) {
        if (status == ReviewStatus.RETURNED && isOverdue(at)) {
            status = ReviewStatus.OPEN;
        }
    }

    /** Gives the family until another moment to correct: a case that was recalled goes back to it if that is to come. */
    public void correctUntil(Instant deadline, Instant at) {
        correctBy = deadline;
        if (!isOverdue(at)) {
            moveTo(ReviewStatus.RETURNED);
        }
    }

    /** Takes the case, or keeps it for another {@code length}. */
    public void claim(Claimant claimant, Instant now, Duration length) {
        status.requireUndecided(id);
        if (claimant.isGuardian(subject.guardian())) {
            throw ReviewRefusedException.of(ReviewRefusal.OWN_CHILD, id);
        }
        custody.requireFreeFor(claimant.officer(), now, id);
        status = ReviewStatus.CLAIMED;
        custody.give(claimant.officer(), now, length);
    }

    /** Keeps the case for who has it, also where the lease ran out and nobody else took the case; of others it is no claim. */
    public void keep(AccountId by, Instant now, Duration length) {
        custody.extend(by, now, length);
    }

    /** Gives the case back to the queue, where it keeps its place; who gave it back is not handed it for {@code length}. */
    public void release(AccountId by, Instant now, Duration length) {
        requireClaimedBy(by);
        moveTo(ReviewStatus.OPEN);
        custody.passOver(by, now, length);
    }

    /** The officer is related to the family: the case goes back and is never given to him again. */
    public ReviewCaseRecused recuse(AccountId by) {
        requireClaimedBy(by);
        moveTo(ReviewStatus.OPEN);
        custody.exclude(by);
        return new ReviewCaseRecused(district(), id);
    }

    /** Decides; only who has the case may. A lease that ran out still serves while nobody else took the case. */
    public ReviewCaseDecided decide(Decision decision) {
        requireClaimedBy(decision.by());
        decision.requireReasons(correctBy != null, id);
        moveTo(decision.kind().leadsTo());
        correctBy = null;
        decisions.add(decision);
        return ReviewCaseDecided.of(this, decision);
    }

    /** Returns the application to the family, which is to correct it before {@code deadline}, by the season's clock. */
    public ReviewCaseDecided giveBack(Decision decision, Instant deadline) {
        ReviewCaseDecided decided = decide(decision);
        correctBy = deadline;
        return decided;
    }

    private void moveTo(ReviewStatus next) {
        status = next;
        custody.end();
    }

    private void requireClaimedBy(AccountId account) {
        status.requireUndecided(id);
        custody.requireWith(account, id);
    }

    /** The status as it is at {@code now}: a lease that ran out leaves an open case. */
    public ReviewStatus status(Instant now) {
        return status == ReviewStatus.CLAIMED && holder(now).isEmpty() ? ReviewStatus.OPEN : status;
    }

    /** Who has the case at {@code now}. */
    public Optional<AccountId> holder(Instant now) {
        return custody.holder(now);
    }

    /** Until when, exclusive, the family was to correct what was returned; empty where nothing is. */
    public Optional<Instant> correctBy() {
        return Optional.ofNullable(correctBy);
    }

    /** Whether what was returned has not come back in time. */
    public boolean isOverdue(Instant at) {
        return correctBy != null && !at.isBefore(correctBy);
    }

    public boolean isRecused(AccountId officer) {
        return custody.isExcluded(officer);
    }

    public ReviewCaseId id() {
        return id;
    }

    public ApplicationId application() {
        return subject.application();
    }

    public AccountId guardian() {
        return subject.guardian();
    }

    public DistrictId district() {
        return subject.district();
    }

    public SeasonId season() {
        return subject.season();
    }

    public SchoolId school() {
        return subject.school();
    }

    /** Which submission of the application the case is about, from 1. */
    public int round() {
        return subject.round();
    }

    public boolean isResubmitted() {
        return resubmitted;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    public Optional<Lease> lease() {
        return custody.lease();
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
