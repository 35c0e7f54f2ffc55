package cn.sunshine.enrollment.registration;

import static cn.sunshine.enrollment.registration.ApplicationFixtures.CHILD;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.NOW;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.SEALED;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.assertRefused;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.correction;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.rejection;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.returned;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.school;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.submit;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.submitted;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.then;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An application whose parts lie with the family again. */
class ReturnedApplicationTests {

    @Test
    void opensOnlyTheReturnedParts() {
        Application application = returned();

        application.describeAddress(SEALED);
        assertRefused(application, one -> one.describeGuardian(SEALED), RegistrationRefusal.PART_LOCKED);
        assertRefused(application, one -> one.describeChild(CHILD, Relation.FATHER), RegistrationRefusal.PART_LOCKED);
        assertRefused(application, one -> one.choose(school()), RegistrationRefusal.PART_LOCKED);
    }

    @Test
    void opensTheSchoolWithAnotherHomeAndNothingElse() {
        Application application = returned();

        application.moveTo(SEALED);
        application.choose(school());
        assertRefused(application, one -> one.describeGuardian(SEALED), RegistrationRefusal.PART_LOCKED);
        assertThat(application.returned().items())
                .containsExactlyInAnyOrder(CorrectionItem.ADDRESS, CorrectionItem.SCHOOL);
    }

    @Test
    void movesNobodyWhoseAddressWasNotReturned() {
        Application application = submitted();
        application.returnForCorrection(Set.of(CorrectionItem.GUARDIAN), correction(), NOW);

        assertRefused(application, one -> one.moveTo(SEALED), RegistrationRefusal.PART_LOCKED);
        assertThat(application.isOpenFor(CorrectionItem.SCHOOL)).isFalse();
    }

    @Test
    void acceptsACorrectionUntilItsDeadlineAndNotAtIt() {
        Instant deadline = correction().deadline();

        submit(returned(), deadline.minusMillis(1));
        assertRefused(returned(), one -> submit(one, deadline), RegistrationRefusal.CORRECTION_OVERDUE);
    }

    @Test
    void returnsNothingWithoutSayingWhatOrByWhen() {
        assertRefused(
                submitted(),
                one -> one.returnForCorrection(Set.of(), correction(), NOW),
                RegistrationRefusal.NOTHING_TO_CORRECT);
        assertRefused(
                submitted(),
                one -> one.returnForCorrection(EnumSet.allOf(CorrectionItem.class), new Correction(SEALED, NOW), NOW),
                RegistrationRefusal.DEADLINE_PAST);
    }

    @Test
    void isRejectedForAMissedDeadlineOnlyOnceItHasPassed() {
        Rejection missed = new Rejection(RejectionReason.NOT_CORRECTED_IN_TIME, SEALED);
        Instant deadline = correction().deadline();
        assertRefused(submitted(), one -> one.reject(missed, NOW), RegistrationRefusal.STATUS);
        assertRefused(returned(), one -> one.reject(missed, deadline.minusMillis(1)), RegistrationRefusal.STATUS);
        assertRefused(returned(), one -> one.reject(rejection(), deadline), RegistrationRefusal.STATUS);

        Application application = then(returned(), one -> one.reject(missed, deadline));

        assertThat(application.status()).isEqualTo(ApplicationStatus.REJECTED);
        assertThat(application.returned().items()).isEmpty();
    }

    @Test
    void givesTheFamilyLongerOnlyWhileItCorrects() {
        Instant later = correction().deadline().plusSeconds(1);
        Application application = then(returned(), one -> one.correctUntil(later));

        assertThat(application.isOverdue(later.minusMillis(1))).isFalse();
        assertThat(application.isOverdue(later)).isTrue();
        assertRefused(submitted(), one -> one.correctUntil(later), RegistrationRefusal.STATUS);
    }
}
