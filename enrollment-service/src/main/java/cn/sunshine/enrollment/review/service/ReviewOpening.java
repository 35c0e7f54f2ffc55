package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationSubmitted;
import cn.sunshine.enrollment.registration.ApplicationWithdrawn;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.review.CaseSubject;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.service.LockKey;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/**
 * Lets the case follow its application after the family's own transaction is safe. Events may come twice, late or in
 * another order than they happened; so an event only says where to look, and what the application is now decides.
 */
@Component
class ReviewOpening {

    private final ReviewCases cases;
    private final ApplicationQueries applications;
    private final TransactionLock lock;
    private final SeasonClock clock;
    private final IdGenerator ids;

    ReviewOpening(
            ReviewCases cases,
            ApplicationQueries applications,
            TransactionLock lock,
            SeasonClock clock,
            IdGenerator ids) {
        this.cases = cases;
        this.applications = applications;
        this.lock = lock;
        this.clock = clock;
        this.ids = ids;
    }

    @ApplicationModuleListener
    void on(ApplicationSubmitted event) {
        follow(event.application());
    }

    @ApplicationModuleListener
    void on(ApplicationWithdrawn event) {
        follow(event.application());
    }

    private void follow(ApplicationId id) {
        oneAtATime(id);
        applications.summary(id).ifPresent(this::follow);
    }

    private void follow(ApplicationSummary application) {
        Optional<ReviewCase> known = cases.findByApplication(application.id());
        switch (application.status()) {
            case SUBMITTED -> known.ifPresentOrElse(found -> reopen(found, application), () -> open(application));
            case DRAFT, WITHDRAWN -> known.ifPresent(this::close);
            // The officers decided, and the case with the application.
            case RETURNED, APPROVED, REJECTED -> {}
        }
    }

    private void open(ApplicationSummary application) {
        CaseSubject subject = new CaseSubject(
                application.district(),
                application.season(),
                school(application),
                application.id(),
                application.guardian(),
                application.round());
        cases.save(ReviewCase.open(new ReviewCaseId(ids.generateId()), subject, clock.instant()));
    }

    private void reopen(ReviewCase known, ApplicationSummary application) {
        known.submittedAgain(application.round(), school(application), application.resubmitted(), clock.instant());
        cases.save(known);
    }

    private void close(ReviewCase known) {
        known.close();
        cases.save(known);
    }

    private static SchoolId school(ApplicationSummary application) {
        return Objects.requireNonNull(application.school());
    }

    /** Two events of one application, delivered at once, must not both look before either has written. */
    private void oneAtATime(ApplicationId application) {
        lock.hold(LockKey.of("review-case", application.value()));
    }
}
