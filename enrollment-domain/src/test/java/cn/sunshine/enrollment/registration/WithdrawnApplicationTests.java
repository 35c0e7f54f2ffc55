package cn.sunshine.enrollment.registration;

import static cn.sunshine.enrollment.registration.ApplicationFixtures.NOW;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.SEALED;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.assertRefused;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.in;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that its family takes back, and may fill in again. */
class WithdrawnApplicationTests {

    @Test
    void cannotBeWithdrawnWhileTheChildIsOnAFrozenRoll() {
        Application application = in(ApplicationStatus.APPROVED);
        application.enlist();
        assertRefused(application, one -> one.withdraw(NOW), RegistrationRefusal.ON_A_FROZEN_ROLL);

        application.strike();
        application.withdraw(NOW);
        assertThat(application.status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {"SUBMITTED", "RETURNED", "APPROVED"})
    void canBeWithdrawnUntilItIsDecidedAgainstAndReopened(ApplicationStatus status) {
        Application application = in(status);

        application.withdraw(NOW);
        assertThat(application.status().isActive()).isFalse();
        application.reopen(NOW);

        assertThat(application.status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(application.missing()).isEmpty();
        assertThat(application.isDisposable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {"DRAFT", "REJECTED", "WITHDRAWN"})
    void hasNothingToWithdraw(ApplicationStatus status) {
        assertRefused(in(status), one -> one.withdraw(NOW), RegistrationRefusal.STATUS);
    }

    @ParameterizedTest
    @EnumSource(
            value = RejectionReason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OUTSIDE_AREA", "NOT_CORRECTED_IN_TIME"})
    void isOpenedAgainAfterARejectionOnlyWhereAnotherSchoolWillDo(RejectionReason reason) {
        Application wrongSchool = submitted();
        wrongSchool.reject(new Rejection(RejectionReason.OUTSIDE_AREA, SEALED), NOW);
        Application other = submitted();
        other.reject(new Rejection(reason, SEALED), NOW);

        wrongSchool.reopen(NOW);
        assertThat(wrongSchool.status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(wrongSchool.rejection()).isEmpty();
        assertThat(wrongSchool.isOpenFor(CorrectionItem.SCHOOL)).isTrue();
        assertRefused(other, one -> one.reopen(NOW), RegistrationRefusal.STATUS);
    }

    @Test
    void goesBackToWithdrawnFromADraftThatWasSubmittedBefore() {
        Application application = submitted();
        application.withdraw(NOW);
        application.reopen(NOW);

        application.withdraw(NOW);

        assertThat(application.status()).isEqualTo(ApplicationStatus.WITHDRAWN);
    }
}
