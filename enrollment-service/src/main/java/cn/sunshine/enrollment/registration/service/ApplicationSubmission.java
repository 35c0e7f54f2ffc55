package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.ApplicationSubmitted;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.Submission;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A family submits its application, or submits it again after a return. */
@Service
@Transactional
public class ApplicationSubmission {

    private final FamilyChildren children;
    private final OwnApplications own;
    private final FirstSubmissions firsts;
    private final RegistrationRules rules;
    private final RegistrationSeal seal;
    private final HandedInAnswers handedIn;
    private final ContentComposition contents;
    private final SeasonClock clock;
    private final ApplicationEventPublisher events;

    ApplicationSubmission(
            FamilyChildren children,
            OwnApplications own,
            FirstSubmissions firsts,
            RegistrationRules rules,
            RegistrationSeal seal,
            HandedInAnswers handedIn,
            ContentComposition contents,
            SeasonClock clock,
            ApplicationEventPublisher events) {
        this.children = children;
        this.own = own;
        this.firsts = firsts;
        this.rules = rules;
        this.seal = seal;
        this.handedIn = handedIn;
        this.contents = contents;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Submits. Idempotent: the key of the submission that stands, or any key while the officers have one, gives the receipt
     * that was given before. A key of an earlier one submits nothing: its page showed what was handed in then. Waits for a
     * correction of the child that another draft is making: what is submitted and what the child's record says are one.
     *
     * @throws RegistrationRefusedException if the window is closed, a part is missing, the child is not of the season's
     *     age or is applied for already, the key was used for what the family has back since, or nothing of what was
     *     returned was changed and the family does not say so
     */
    public ApplicationReceipt submit(SubmitApplication command) {
        children.lock(command.guardian());
        Application application = own.forChange(command.application(), command.guardian());
        return earlier(application, command.key())
                .map(submission -> receipt(application, submission))
                .orElseGet(() -> submit(application, command));
    }

    private ApplicationReceipt submit(Application application, SubmitApplication command) {
        if (application.isSpent(command.key())) {
            throw RegistrationRefusedException.of(RegistrationRefusal.SUBMITTED_ONCE, application.id());
        }
        firsts.hold(application);
        // read once, when nothing is waited for any more: the moment that decides is the one on the receipt
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rules.requireChangeable(application, at);
        if (!application.missing().isEmpty()) {
            throw RegistrationRefusedException.of(RegistrationRefusal.INCOMPLETE, application.id());
        }
        requireChanged(application, command.asItWas());
        if (application.status() == ApplicationStatus.DRAFT) {
            application.follow(own.childOf(application));
        }
        SubmittedContent content = contents.compose(application, at);
        rules.requireBornFor(application.season(), content.identityNumber());
        rules.requireFree(application.season(), application.applicant().identityIndex(), application.id());
        String text = content.text();
        Submission submission =
                new Submission(command.key(), at, seal.content(application, text), SubmittedContent.digest(text));
        boolean again = application.submit(content.number(), content.catchment(), submission);
        own.saveActive(application);
        announce(application, again, submission.digest());
        return receipt(application, submission);
    }

    /** Officers read a correction where there is one, and else that the family stands by what it wrote. */
    private void requireChanged(Application application, boolean saysSo) {
        if (!saysSo && handedIn.isUnchanged(application)) {
            throw RegistrationRefusedException.of(RegistrationRefusal.NOTHING_CHANGED, application.id());
        }
    }

    private static Optional<Submission> earlier(Application application, UUID key) {
        return application
                .standing()
                .filter(latest -> application.status() == ApplicationStatus.SUBMITTED
                        || latest.key().equals(key));
    }

    private void announce(Application application, boolean again, String digest) {
        events.publishEvent(new ApplicationSubmitted(
                application.district(),
                application.season(),
                Objects.requireNonNull(application.answers().school()),
                application.id(),
                application.applicant().guardian(),
                again,
                digest));
    }

    private ApplicationReceipt receipt(Application application, Submission submission) {
        return ApplicationReceipt.of(application, submission, seal.content(application, submission));
    }
}
