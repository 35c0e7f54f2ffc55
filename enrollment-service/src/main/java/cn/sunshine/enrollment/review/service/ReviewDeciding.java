package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.review.Decision;
import cn.sunshine.enrollment.review.DecisionKind;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCaseDecided;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCaseNotFoundException;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.review.ReviewRefusal;
import cn.sunshine.enrollment.review.ReviewRefusedException;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer decides on a case he has. The application follows in the same transaction, or neither changes.
 *
 * <p>{@code seen} is always the submission of the application that the officer's page showed: he decides on no other.
 */
@Service
@Transactional
public class ReviewDeciding {

    private final ReviewCases cases;
    private final ApplicationDecisions applications;
    private final CorrectionDeadlines deadlines;
    private final OpenReview review;
    private final SeasonClock clock;
    private final PersonalData personalData;
    private final ApplicationEventPublisher events;

    ReviewDeciding(
            ReviewCases cases,
            ApplicationDecisions applications,
            CorrectionDeadlines deadlines,
            OpenReview review,
            SeasonClock clock,
            PersonalData personalData,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.applications = applications;
        this.deadlines = deadlines;
        this.review = review;
        this.clock = clock;
        this.personalData = personalData;
        this.events = events;
    }

    public void approve(ReviewCaseId id, ReviewOfficer officer, int seen) {
        ReviewCase decided = caseOf(id, officer);
        review.requireOpenFor(decided);
        requireSeen(decided, seen);
        decide(decided, Decision.approval(officer.account(), clock.instant()));
        applications.approve(decided.application());
    }

    /** Gives the parts that {@code reasons} are about back to the family, for the season's time for corrections. */
    public void returnForCorrection(
            ReviewCaseId id, ReviewOfficer officer, int seen, Set<ReturnReason> reasons, String note) {
        review.hold(id, officer);
        ReviewCase decided = caseOf(id, officer);
        Phase open = review.requireOpenFor(decided);
        requireSeen(decided, seen);
        Instant now = clock.instant();
        Instant deadline = deadlines.of(decided.season(), open, now);
        Decision decision =
                Decision.against(DecisionKind.RETURNED, officer.account(), now, reasons, sealed(decided, note));
        save(decided, decided.giveBack(decision, deadline));
        applications.returnForCorrection(decided.application(), ReturnReason.itemsOf(reasons), note, deadline);
    }

    public void reject(ReviewCaseId id, ReviewOfficer officer, int seen, RejectionReason reason, String note) {
        ReviewCase decided = caseOf(id, officer);
        review.requireOpenFor(decided);
        requireSeen(decided, seen);
        Instant now = clock.instant();
        decide(
                decided,
                Decision.against(
                        DecisionKind.REJECTED, officer.account(), now, List.of(reason), sealed(decided, note)));
        applications.reject(decided.application(), reason, note);
    }

    private void decide(ReviewCase decided, Decision decision) {
        save(decided, decided.decide(decision));
    }

    private void save(ReviewCase decided, ReviewCaseDecided event) {
        events.publishEvent(event);
        cases.save(decided);
    }

    /** The family may have withdrawn or submitted again since, whether or not the case has heard of it. */
    private void requireSeen(ReviewCase decided, int seen) {
        ApplicationSummary now = applications.lock(decided.application());
        if (now.status() == ApplicationStatus.WITHDRAWN || now.status() == ApplicationStatus.DRAFT) {
            throw ReviewRefusedException.of(ReviewRefusal.WITHDRAWN, decided.id());
        }
        if (now.round() != seen || decided.round() != seen) {
            throw ReviewRefusedException.of(ReviewRefusal.CHANGED_MEANWHILE, decided.id());
        }
    }

    private @Nullable Sealed sealed(ReviewCase decided, String note) {
        Cell cell = new Cell("review_decision", "note", decided.id().value());
        return note.isBlank() ? null : personalData.seal(cell, note.strip());
    }

    private ReviewCase caseOf(ReviewCaseId id, ReviewOfficer officer) {
        return cases.findForDecision(id, officer.district()).orElseThrow(() -> ReviewCaseNotFoundException.of(id));
    }
}
