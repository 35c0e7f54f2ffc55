package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** For every form of a family, whose it is and what still takes it. */
@Lazy
@Component
class FamilyTargets {

    /** No family begins as many children as are written of in a walk (RAT-01). */
    private static final int FORMS_OF_A_FAMILY = 5;

    private final People people;
    private final RegistrationFixtures registration;
    private final ApplicationWithdrawal withdrawal;
    private final ApplicationDecisions decisions;

    /** Whose turn it is with the form of a route. */
    private final Map<String, Turn> families = new HashMap<>();

    private record Turn(SignedIn family, int forms) {}

    FamilyTargets(
            People people,
            RegistrationFixtures registration,
            ApplicationWithdrawal withdrawal,
            ApplicationDecisions decisions) {
        this.people = people;
        this.registration = registration;
        this.withdrawal = withdrawal;
        this.decisions = decisions;
    }

    /** Goes on to the next form of a route, of the same family or of another one. */
    void turn(String pattern) {
        families.put(pattern, nextForm(families.get(pattern)));
    }

    /** Whose the thing is that took the latest form of a route. */
    SignedIn family(String pattern) {
        return Objects.requireNonNull(families.get(pattern)).family();
    }

    private Turn nextForm(@Nullable Turn turn) {
        return turn == null || turn.forms() == FORMS_OF_A_FAMILY
                ? new Turn(people.guardian(), 1)
                : new Turn(turn.family(), turn.forms() + 1);
    }

    ApplicationId application(String pattern, OpenSeason season) {
        AccountId family = family(pattern).id();
        if (pattern.endsWith("/withdraw")) {
            return registration.submitted(season, family);
        }
        if (pattern.endsWith("/check")) {
            return returned(registration.submitted(season, family));
        }
        if (pattern.endsWith("/reopen")) {
            ApplicationId withdrawn = registration.submitted(season, family);
            withdrawal.withdraw(withdrawn, family);
            return withdrawn;
        }
        return registration.draft(season, family);
    }

    /** What is asked of a draft is asked of it too, and whether it is handed in again as it was. */
    private ApplicationId returned(ApplicationId application) {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        decisions.returnForCorrection(application, Set.of(CorrectionItem.ADDRESS), "", tomorrow);
        return application;
    }
}
