package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.ApplicationSubmitted;
import cn.sunshine.enrollment.registration.ApplicationWithdrawn;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.review.CaseSubject;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.season.service.SeasonClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/**
 * Opens, reopens and closes cases after the family's own transaction is safe. Events may come twice, late or in another
 * order than they happened; so the event only says where to look, and what the application is now decides.
 */
@Component
class ReviewOpening {

    private final ReviewCases cases;
    private final ApplicationQueries applications;
    private final JdbcClient jdbc;
    private final SeasonClock clock;
    private final IdGenerator ids;

    ReviewOpening(
            ReviewCases cases, ApplicationQueries applications, JdbcClient jdbc, SeasonClock clock, IdGenerator ids) {
        this.cases = cases;
        this.applications = applications;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    @ApplicationModuleListener
    void on(ApplicationSubmitted event) {
        oneAtATime(event.application());
        if (isSubmitted(event.application())) {
            cases.findByApplication(event.application())
                    .ifPresentOrElse(known -> reopen(known, event), () -> open(event));
        }
    }

    @ApplicationModuleListener
    void on(ApplicationWithdrawn event) {
        oneAtATime(event.application());
        if (!isSubmitted(event.application())) {
            cases.findByApplication(event.application()).ifPresent(this::close);
        }
    }

    private void open(ApplicationSubmitted event) {
        CaseSubject subject = new CaseSubject(
                event.district(), event.season(), event.school(), event.application(), event.guardian());
        cases.save(ReviewCase.open(new ReviewCaseId(ids.generateId()), subject, clock.instant()));
    }

    private void reopen(ReviewCase known, ApplicationSubmitted event) {
        known.reopen(event.school(), clock.instant());
        cases.save(known);
    }

    private void close(ReviewCase known) {
        known.close();
        cases.save(known);
    }

    private boolean isSubmitted(ApplicationId application) {
        return applications
                .summary(application)
                .filter(found -> found.status() == ApplicationStatus.SUBMITTED)
                .isPresent();
    }

    /** Two events of one application, delivered at once, must not both look before either has written. */
    private void oneAtATime(ApplicationId application) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                .param("key", "review-case/" + application)
                .query(Integer.class)
                .single();
    }
}
