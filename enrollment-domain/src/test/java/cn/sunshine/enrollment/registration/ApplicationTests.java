package cn.sunshine.enrollment.registration;

import static cn.sunshine.enrollment.registration.ApplicationFixtures.CHILD;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.FINDING;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.NOW;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.NUMBER;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.SEALED;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.assertRefused;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.correction;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.draft;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.filledIn;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.in;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.rejection;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.returned;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.submission;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.submit;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.submitted;
import static cn.sunshine.enrollment.registration.ApplicationFixtures.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTests {

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

        assertThat(application.standing()).contains(submission);
        assertThat(application.isSpent(submission.key())).isTrue();
        assertThat(application.isSpent(UUID.randomUUID())).isFalse();
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
    void followsItsChildOnlyWhileNobodyReviewsIt() {
        byte[] other = new byte[32];
        other[0] = 1;
        Child corrected = Child.enter(CHILD.id(), CHILD.guardian(), new BlindIndex(other), CHILD.facts());
        assertThat(then(filledIn(), one -> one.follow(corrected)).applicant().identityIndex())
                .isEqualTo(corrected.identityIndex());
        assertRefused(submitted(), one -> one.follow(corrected), RegistrationRefusal.CHILD_HANDED_IN);
        assertRefused(
                in(ApplicationStatus.APPROVED), one -> one.follow(corrected), RegistrationRefusal.CHILD_HANDED_IN);
    }

    @Test
    void staysWithItsChild() {
        Child another =
                Child.enter(new ChildId(UUID.randomUUID()), CHILD.guardian(), CHILD.identityIndex(), CHILD.facts());

        assertThatThrownBy(() -> draft().describeChild(another, Relation.MOTHER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesARuleExactlyWhereOneDecided() {
        assertThatThrownBy(() -> CatchmentFinding.without(CatchmentBasis.RULE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
