package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationApproved;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.ApplicationRejected;
import cn.sunshine.enrollment.registration.ApplicationReturned;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Correction;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.Rejection;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a submitted application. Called by review in its own transaction, which has checked that the officer
 * may decide.
 */
@Service
@Transactional
public class ApplicationDecisions {

    private final Applications applications;
    private final RegistrationSeal seal;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    ApplicationDecisions(
            Applications applications, RegistrationSeal seal, SeasonClock clock, ApplicationEventPublisher events) {
        this.applications = applications;
        this.seal = seal;
        this.clock = clock;
        this.events = events;
    }

    /** The application as it is now, which it stays until the transaction ends. */
    public ApplicationSummary lock(ApplicationId id) {
        return ApplicationSummary.of(forChange(id));
    }

    public void approve(ApplicationId id) {
        Application application = forChange(id);
        application.approve(clock.instant());
        applications.save(application);
        events.publishEvent(new ApplicationApproved(
                application.district(),
                application.season(),
                schoolOf(application),
                id,
                application.applicant().guardian(),
                application.filing().round()));
    }

    /**
     * Gives parts back to the family.
     *
     * @param note the officer's words to the family; may be empty
     * @param deadline until when, exclusive, the family may submit again, by the season's clock
     */
    public void returnForCorrection(ApplicationId id, Set<CorrectionItem> items, String note, Instant deadline) {
        Application application = forChange(id);
        Correction asked = new Correction(seal.correctionNote(id, note.strip()), deadline);
        application.returnForCorrection(items, asked, clock.instant());
        applications.save(application);
        events.publishEvent(new ApplicationReturned(
                application.district(),
                application.season(),
                schoolOf(application),
                id,
                application.applicant().guardian(),
                application.filing().round()));
    }

    /**
     * Moves the deadline of a correction that the family is making; of any other application nothing.
     *
     * @return whether the family is making one
     */
    public boolean correctUntil(ApplicationId id, Instant deadline) {
        Application application = forChange(id);
        if (application.status() != ApplicationStatus.RETURNED) {
            return false;
        }
        application.correctUntil(deadline);
        applications.save(application);
        return true;
    }

    /**
     * Rejects.
     *
     * @param note the officer's words to the family; may be empty
     */
    public void reject(ApplicationId id, RejectionReason reason, String note) {
        Application application = forChange(id);
        application.reject(new Rejection(reason, seal.rejectionNote(id, note.strip())), clock.instant());
        applications.save(application);
        events.publishEvent(new ApplicationRejected(
                application.district(),
                application.season(),
                schoolOf(application),
                id,
                application.applicant().guardian(),
                application.filing().round()));
    }

    private Application forChange(ApplicationId id) {
        return applications.findForChange(id).orElseThrow(() -> ApplicationNotFoundException.of(id));
    }

    private static SchoolId schoolOf(Application application) {
        return Objects.requireNonNull(application.answers().school());
    }
}
