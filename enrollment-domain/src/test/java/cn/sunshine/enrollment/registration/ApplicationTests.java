package cn.sunshine.enrollment.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Sex;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTests {

    private static final Instant NOW = Instant.parse("2027-04-10T08:00:00Z");
    private static final ApplicationNumber NUMBER = ApplicationNumber.of(100_001);
    private static final CatchmentFinding FINDING = CatchmentFinding.byRule(new AddressRuleId(UUID.randomUUID()));
    private static final Sealed SEALED = new Sealed(new byte[40]);

    private final Child child = Child.enter(
            new ChildId(UUID.randomUUID()),
            new AccountId(UUID.randomUUID()),
            new BlindIndex(new byte[32]),
            new ChildFacts(SEALED, SEALED, SEALED, Sex.FEMALE));

    @Test
    void beginsEmptyAndAsksForEveryPart() {
        assertThat(draft().missing()).containsExactly(CorrectionItem.values());
        assertThat(draft().isDisposable()).isTrue();
    }

    @Test
    void refusesToBeSubmittedWhileAPartIsMissing() {
        assertRefused(draft(), application -> submit(application, NOW), RegistrationRefusal.INCOMPLETE);
    }

    @Test
    void keepsItsFirstNumber() {
        Application application = returned();
        application.submit(ApplicationNumber.of(7), FINDING, submission(NOW));

        assertThat(application.number()).isEqualTo(NUMBER);
    }

    @Test
    void tellsASubmissionFromOneAfterAReturn() {
        Application application = filledIn();

        assertThat(submit(application, NOW)).isFalse();
        application.returnForCorrection(Set.of(CorrectionItem.SCHOOL), correction(), NOW);
        assertThat(submit(application, NOW)).isTrue();
        assertThat(application.steps())
                .extracting(Step::kind)
                .containsExactly(StepKind.SUBMITTED, StepKind.RETURNED, StepKind.RESUBMITTED);
    }

    @Test
    void findsASubmissionAgainByItsKey() {
        Application application = filledIn();
        Submission submission = submission(NOW);
        application.submit(NUMBER, FINDING, submission);

        assertThat(application.submissionBy(submission.key())).contains(submission);
        assertThat(application.submissionBy(UUID.randomUUID())).isEmpty();
    }

    @Test
    void opensOnlyTheReturnedParts() {
        Application application = returned();

        application.describeAddress(SEALED);
        assertRefused(application, one -> one.describeGuardian(SEALED), RegistrationRefusal.PART_LOCKED);
        assertRefused(application, one -> one.describeChild(child, Relation.FATHER), RegistrationRefusal.PART_LOCKED);
        assertRefused(application, one -> one.choose(school()), RegistrationRefusal.PART_LOCKED);
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

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {"DRAFT", "RETURNED", "APPROVED", "REJECTED", "WITHDRAWN"})
    void letsOfficersDecideOnlyWhatIsSubmitted(ApplicationStatus status) {
        assertRefused(in(status), one -> one.approve(NOW), RegistrationRefusal.STATUS);
        assertRefused(in(status), one -> one.reject(rejection(), NOW), RegistrationRefusal.STATUS);
        assertRefused(
                in(status),
                one -> one.returnForCorrection(Set.of(CorrectionItem.CHILD), correction(), NOW),
                RegistrationRefusal.STATUS);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApplicationStatus.class,
            names = {"SUBMITTED", "APPROVED", "REJECTED", "WITHDRAWN"})
    void locksEveryPartOutsideDraftAndReturn(ApplicationStatus status) {
        assertRefused(in(status), one -> one.describeAddress(SEALED), RegistrationRefusal.STATUS);
        assertThat(CorrectionItem.values()).noneMatch(in(status)::isOpenFor);
    }

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

    @Test
    void goesBackToWithdrawnFromADraftThatWasSubmittedBefore() {
        Application application = submitted();
        application.withdraw(NOW);
        application.reopen(NOW);

        application.withdraw(NOW);

        assertThat(application.status()).isEqualTo(ApplicationStatus.WITHDRAWN);
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

    @Test
    void followsItsChildOnlyWhileNobodyReviewsIt() {
        byte[] other = new byte[32];
        other[0] = 1;
        Child corrected = Child.enter(child.id(), child.guardian(), new BlindIndex(other), child.facts());
        assertThat(then(filledIn(), one -> one.follow(corrected)).applicant().identityIndex())
                .isEqualTo(corrected.identityIndex());
        assertRefused(submitted(), one -> one.follow(corrected), RegistrationRefusal.CHILD_HANDED_IN);
        assertRefused(
                in(ApplicationStatus.APPROVED), one -> one.follow(corrected), RegistrationRefusal.CHILD_HANDED_IN);
    }

    @Test
    void staysWithItsChild() {
        Child another =
                Child.enter(new ChildId(UUID.randomUUID()), child.guardian(), child.identityIndex(), child.facts());

        assertThatThrownBy(() -> draft().describeChild(another, Relation.MOTHER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesARuleExactlyWhereOneDecided() {
        assertThatThrownBy(() -> CatchmentFinding.without(CatchmentBasis.RULE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Application in(ApplicationStatus status) {
        return switch (status) {
            case DRAFT -> filledIn();
            case SUBMITTED -> submitted();
            case RETURNED -> returned();
            case APPROVED -> then(submitted(), one -> one.approve(NOW));
            case REJECTED -> then(submitted(), one -> one.reject(rejection(), NOW));
            case WITHDRAWN -> then(submitted(), one -> one.withdraw(NOW));
        };
    }

    private Application draft() {
        return Application.draft(
                new ApplicationId(UUID.randomUUID()),
                new DistrictId(UUID.randomUUID()),
                new SeasonId(UUID.randomUUID()),
                2027,
                child);
    }

    private Application filledIn() {
        Application application = draft();
        application.describeChild(child, Relation.MOTHER);
        application.describeGuardian(SEALED);
        application.describeAddress(SEALED);
        application.choose(school());
        return application;
    }

    private Application submitted() {
        return then(filledIn(), one -> submit(one, NOW));
    }

    private Application returned() {
        return then(submitted(), one -> one.returnForCorrection(Set.of(CorrectionItem.ADDRESS), correction(), NOW));
    }

    private static boolean submit(Application application, Instant at) {
        return application.submit(NUMBER, FINDING, submission(at));
    }

    private static Submission submission(Instant at) {
        return new Submission(UUID.randomUUID(), at, SEALED, "0".repeat(64));
    }

    private static Correction correction() {
        return new Correction(SEALED, NOW.plus(Duration.ofDays(3)));
    }

    private static Rejection rejection() {
        return new Rejection(RejectionReason.ALREADY_ENROLLED, SEALED);
    }

    private static SchoolId school() {
        return new SchoolId(UUID.randomUUID());
    }

    private static Application then(Application application, Consumer<Application> verb) {
        verb.accept(application);
        return application;
    }

    private static void assertRefused(Application application, Consumer<Application> verb, RegistrationRefusal reason) {
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> verb.accept(application))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
