package cn.sunshine.enrollment.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Applications of one child in every status, brought there by their own verbs. */
final class ApplicationFixtures {

    static final Instant NOW = Instant.parse("2027-04-10T08:00:00Z");
    static final ApplicationNumber NUMBER = ApplicationNumber.of(100_001);
    static final CatchmentFinding FINDING = CatchmentFinding.byRule(new AddressRuleId(UUID.randomUUID()));
    static final Sealed SEALED = new Sealed(new byte[40]);

    static final Child CHILD = Child.enter(
            new ChildId(UUID.randomUUID()),
            new AccountId(UUID.randomUUID()),
            new BlindIndex(new byte[32]),
            new ChildFacts(SEALED, SEALED, SEALED, Sex.FEMALE));

    private ApplicationFixtures() {}

    static Application in(ApplicationStatus status) {
        return switch (status) {
            case DRAFT -> filledIn();
            case SUBMITTED -> submitted();
            case RETURNED -> returned();
            case APPROVED -> then(submitted(), one -> one.approve(NOW));
            case REJECTED -> then(submitted(), one -> one.reject(rejection(), NOW));
            case WITHDRAWN -> then(submitted(), one -> one.withdraw(NOW));
        };
    }

    static Application draft() {
        return Application.draft(
                new ApplicationId(UUID.randomUUID()),
                new DistrictId(UUID.randomUUID()),
                new SeasonId(UUID.randomUUID()),
                2027,
                CHILD);
    }

    static Application filledIn() {
        Application application = draft();
        application.describeChild(CHILD, Relation.MOTHER);
        application.describeGuardian(SEALED);
        application.describeAddress(SEALED);
        application.choose(school());
        return application;
    }

    static Application submitted() {
        return then(filledIn(), one -> submit(one, NOW));
    }

    static Application returned() {
        return then(submitted(), one -> one.returnForCorrection(Set.of(CorrectionItem.ADDRESS), correction(), NOW));
    }

    static boolean submit(Application application, Instant at) {
        return application.submit(NUMBER, FINDING, submission(at));
    }

    static Submission submission(Instant at) {
        return new Submission(UUID.randomUUID(), at, SEALED, "0".repeat(64));
    }

    static Correction correction() {
        return new Correction(SEALED, NOW.plus(Duration.ofDays(3)));
    }

    static Rejection rejection() {
        return new Rejection(RejectionReason.ALREADY_ENROLLED, SEALED);
    }

    static SchoolId school() {
        return new SchoolId(UUID.randomUUID());
    }

    static Application then(Application application, Consumer<Application> verb) {
        verb.accept(application);
        return application;
    }

    static void assertRefused(Application application, Consumer<Application> verb, RegistrationRefusal reason) {
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> verb.accept(application))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
