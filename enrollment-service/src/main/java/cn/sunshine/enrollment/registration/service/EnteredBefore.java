package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.Applications;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Policy F6: what a family submitted for another child or another season is not asked again. It is written into the new
 * draft, where the family sees it before it submits and may change it.
 */
@Component
class EnteredBefore {

    private final Applications applications;
    private final RegistrationRules rules;
    private final RegistrationSeal seal;

    EnteredBefore(Applications applications, RegistrationRules rules, RegistrationSeal seal) {
        this.applications = applications;
        this.rules = rules;
        this.seal = seal;
    }

    /** Fills in the guardian's name and, where it lies in the season's district, the address. */
    void fillIn(Application draft) {
        latest(draft).ifPresent(earlier -> {
            seal.guardianName(earlier).ifPresent(name -> draft.describeGuardian(seal.guardianName(draft.id(), name)));
            seal.address(earlier)
                    .filter(home -> rules.isInside(draft.season(), home.division()))
                    .ifPresent(home -> draft.describeAddress(seal.address(draft.id(), home)));
        });
    }

    private Optional<Application> latest(Application draft) {
        return applications.findByGuardian(draft.applicant().guardian()).stream()
                .filter(other ->
                        !other.id().equals(draft.id()) && other.filing().round() > 0)
                .max(Comparator.comparing(EnteredBefore::submittedAt));
    }

    private static Instant submittedAt(Application application) {
        return application.filing().latest().orElseThrow().at();
    }
}
