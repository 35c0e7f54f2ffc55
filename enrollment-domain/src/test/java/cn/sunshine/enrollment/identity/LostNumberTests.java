package cn.sunshine.enrollment.identity;

import static cn.sunshine.enrollment.identity.FamilyAccountTests.assertRefused;
import static cn.sunshine.enrollment.identity.FamilyAccountTests.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LostNumberTests {

    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(7));

    private final AccountId family = anyAccount();
    private final AccountId first = anyAccount();
    private final AccountId second = anyAccount();
    private final DistrictId district = new DistrictId(UUID.randomUUID());

    /** Every way in which a request ends. */
    private final List<Consumer<LostNumber>> ends = List.of(
            request -> request.approve(second, NOW),
            request -> request.refuse(second, LostNumberDoubt.PAPER_UNCLEAR, NOW),
            request -> request.stop(NOW),
            request -> request.expire(END));

    @Test
    void aSecondOfficerApprovesAndTheNumberIsForgotten() {
        LostNumber request = reported();

        LostNumberApproved approved = request.approve(second, NOW);

        assertThat(approved).isEqualTo(new LostNumberApproved(district, request.id(), family));
        assertThat(request.status(NOW)).isEqualTo(LostNumberStatus.APPROVED);
        assertThat(request.decidedBy()).contains(second);
        assertThat(request.settledAt()).contains(NOW);
        assertThat(request.phone()).isEmpty();
    }

    @Test
    void ACL_15_whoReportedItNeitherApprovesNorRefuses() {
        LostNumber request = reported();

        assertRefused(() -> request.approve(first, NOW), IdentityRefusal.LOST_NUMBER_OWN_REPORT);
        assertRefused(
                () -> request.refuse(first, LostNumberDoubt.MISTAKEN, NOW), IdentityRefusal.LOST_NUMBER_OWN_REPORT);
        assertThat(request.isOpen(NOW)).isTrue();
        assertThat(request.phone()).isPresent();
    }

    @Test
    void aRefusalSaysWhyAndTheFamilyStopsWithoutAReason() {
        LostNumber refused = reported();
        refused.refuse(second, LostNumberDoubt.NUMBER_OF_ANOTHER, NOW);
        assertThat(refused.doubt()).contains(LostNumberDoubt.NUMBER_OF_ANOTHER);
        assertThat(refused.status(NOW)).isEqualTo(LostNumberStatus.REFUSED);

        LostNumber stopped = reported();
        stopped.stop(NOW);
        assertThat(stopped.doubt()).isEmpty();
        assertThat(stopped.decidedBy()).isEmpty();
        assertThat(stopped.status(NOW)).isEqualTo(LostNumberStatus.STOPPED);
    }

    @Test
    void ACL_14_whatIsSettledIsSettled() {
        ends.forEach(end -> {
            LostNumber request = reported();
            end.accept(request);
            assertThat(request.phone()).isEmpty();
            ends.forEach(again -> assertRefused(() -> again.accept(request), IdentityRefusal.LOST_NUMBER_SETTLED));
        });
    }

    @Test
    void countsForNothingOnceItsTimeIsOverAndExpiresNotBefore() {
        LostNumber request = reported();
        Instant last = END.minusNanos(1);

        assertThat(request.isOpen(last)).isTrue();
        assertRefused(() -> request.expire(last), IdentityRefusal.LOST_NUMBER_SETTLED);
        assertThat(request.isOpen(END)).isFalse();
        assertThat(request.status(END)).isEqualTo(LostNumberStatus.EXPIRED);
        assertRefused(() -> request.approve(second, END), IdentityRefusal.LOST_NUMBER_SETTLED);
        assertRefused(() -> request.stop(END), IdentityRefusal.LOST_NUMBER_SETTLED);
        assertThat(request.expire(END)).isEqualTo(new LostNumberExpired(district, request.id(), family));
    }

    private LostNumber reported() {
        return LostNumber.report(
                new LostNumberId(UUID.randomUUID()),
                district,
                family,
                sealed(1),
                new CounterCheck(IdentityPaper.RESIDENT_CARD, first, NOW),
                END);
    }

    private static AccountId anyAccount() {
        return new AccountId(UUID.randomUUID());
    }
}
