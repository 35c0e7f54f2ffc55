package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationReopened;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.ApplicationWithdrawn;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.registration.DraftDiscarded;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** While registration is open a family takes an application back or opens it again; a draft it may give up at any time. */
@Service
@Transactional
public class ApplicationWithdrawal {

    private final OwnApplications own;
    private final Applications applications;
    private final FamilyChildren children;
    private final DiscardedDrafts discarded;
    private final RegistrationRules rules;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    ApplicationWithdrawal(
            OwnApplications own,
            Applications applications,
            FamilyChildren children,
            DiscardedDrafts discarded,
            RegistrationRules rules,
            SeasonClock clock,
            ApplicationEventPublisher events) {
        this.own = own;
        this.applications = applications;
        this.children = children;
        this.discarded = discarded;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /** Withdraws; doing it twice is no harm. A draft that is given up again disturbs nobody, so that is never too late. */
    public void withdraw(ApplicationId id, AccountId guardian) {
        Application application = own.forChange(id, guardian);
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return;
        }
        Instant at = clock.instant();
        if (application.status() != ApplicationStatus.DRAFT) {
            rules.requireOpen(application.season(), at);
        }
        application.withdraw(at);
        applications.save(application);
        events.publishEvent(new ApplicationWithdrawn(
                application.district(),
                application.season(),
                Objects.requireNonNull(application.answers().school()),
                id,
                guardian,
                application.filing().round()));
    }

    /** Makes a draft again of what was withdrawn, or rejected for its school alone; doing it twice is no harm. */
    public void reopen(ApplicationId id, AccountId guardian) {
        Application application = own.forChange(id, guardian);
        if (application.isReopened()) {
            return;
        }
        Instant at = clock.instant();
        rules.requireOpen(application.season(), at);
        application.reopen(at);
        applications.save(application);
        events.publishEvent(new ApplicationReopened(application.district(), application.season(), id));
    }

    /**
     * Deletes a draft that was never submitted, and the child with it if nothing else speaks of it; doing it twice is no
     * harm.
     */
    public void discard(ApplicationId id, AccountId guardian) {
        children.lock(guardian);
        if (discarded.has(id, guardian)) {
            return;
        }
        Application application = own.forChange(id, guardian);
        if (!application.isDisposable()) {
            throw RegistrationRefusedException.of(RegistrationRefusal.STATUS, id);
        }
        Child child = own.childOf(application);
        applications.delete(application);
        applications.flush();
        children.forgetUnlessApplied(child);
        discarded.add(id, guardian);
        events.publishEvent(new DraftDiscarded(application.district(), application.season(), id));
    }
}
