package cn.sunshine.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A case, the family it is about, and two officers without children. */
final class ReviewCaseFixtures {

    static final Instant NOW = Instant.parse("2027-05-10T01:00:00Z");
    static final Duration LEASE = Duration.ofMinutes(15);
    static final Instant AFTER_THE_LEASE = NOW.plus(LEASE);
    static final Instant DEADLINE = NOW.plus(Duration.ofDays(3));

    static final AccountId GUARDIAN = new AccountId(new UUID(0, 1));
    static final AccountId LI = new AccountId(new UUID(0, 2));
    static final AccountId WANG = new AccountId(new UUID(0, 3));
    static final SchoolId SCHOOL = new SchoolId(new UUID(4, 4));

    private ReviewCaseFixtures() {}

    static ReviewCase open() {
        return ReviewCase.open(
                new ReviewCaseId(new UUID(7, 7)),
                new CaseSubject(
                        new DistrictId(new UUID(1, 0)),
                        new SeasonId(new UUID(2, 0)),
                        SCHOOL,
                        new ApplicationId(new UUID(3, 0)),
                        GUARDIAN,
                        1),
                NOW);
    }

    /** Li takes the case and gives it back, for a correction before {@link #DEADLINE}. */
    static void giveBack(ReviewCase open) {
        open.claim(childless(LI), NOW, LEASE);
        open.giveBack(
                Decision.against(
                        DecisionKind.RETURNED,
                        LI,
                        NOW,
                        Set.of(ReturnReason.RELATION_UNCLEAR, ReturnReason.ADDRESS_INCOMPLETE),
                        null),
                DEADLINE);
    }

    static Claimant childless(AccountId officer) {
        return new Claimant(officer, null);
    }

    static void refuses(ReviewRefusal reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(ReviewRefusedException.class)
                .isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
