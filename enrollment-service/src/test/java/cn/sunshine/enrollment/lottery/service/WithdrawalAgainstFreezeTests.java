package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.registration.service.Together;
import cn.sunshine.enrollment.registration.service.Together.Outcome;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Withdrawing, freezing a roll, giving it up and admitting: whatever meets, one came first. */
@ServiceTest
class WithdrawalAgainstFreezeTests {

    private static final int FAMILIES = 6;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ApplicationWithdrawal withdrawal;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    DrawComputation computation;

    @Autowired
    RollFreeze freeze;

    @Autowired
    LotteryQueries draws;

    @Autowired
    AdmissionQueries places;

    @RepeatedTest(3)
    void RAC_05_aChildThatWithdrawsWhileTheRollIsFrozenIsEitherOnTheRollOrWithdrawn() throws InterruptedException {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        List<Own> families = approved(season);
        DrawId draw = ceremonies.prepared(season, false);

        List<Outcome<Void>> outcomes = Together.run(FAMILIES + 1, i -> {
            if (i == FAMILIES) {
                freeze.freeze(draw);
            } else {
                withdraw(families.get(i));
            }
            return null;
        });

        assertThat(outcomes.get(FAMILIES).succeeded()).isTrue();
        for (int i = 0; i < FAMILIES; i++) {
            assertOneCameFirst(families.get(i), outcomes.get(i));
        }
    }

    @Test
    void RAC_05_afterTheFreezeTheFamilyIsToldThatTheRollStands() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        Own family = approved(season).get(0);
        ceremonies.frozen(season);

        assertRefusedAsEnlisted(family);
        assertThat(summary(family).status()).isEqualTo(ApplicationStatus.APPROVED);
    }

    @Test
    void RAC_05_aFamilyMayWithdrawAgainOnceTheRollWasGivenUp() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        Own family = approved(season).get(0);
        preparation.abort(ceremonies.frozen(season), "the hall lost power");

        withdraw(family);

        assertThat(summary(family).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        DrawId second = ceremonies.frozen(season);
        assertThat(draws.draw(second).orElseThrow().roll())
                .satisfies(roll -> assertThat(roll.size()).isEqualTo(FAMILIES));
    }

    @Test
    void RAC_05_whoeverWithdrawsWhileTheResultIsReleasedKeepsThePlaceThatTheDrawGave() throws InterruptedException {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        List<Own> families = approved(season);
        DrawId draw = ceremonies.drawn(season);

        List<Outcome<Void>> outcomes = Together.run(FAMILIES + 1, i -> {
            if (i == FAMILIES) {
                computation.release(draw);
            } else {
                withdraw(families.get(i));
            }
            return null;
        });

        assertThat(outcomes.get(FAMILIES).succeeded()).isTrue();
        families.forEach(family -> {
            assertRefusedAsEnlisted(family);
            assertThat(places.placeOf(family.application())).isPresent();
        });
        assertThat(outcomes.subList(0, FAMILIES)).noneMatch(Outcome::succeeded);
    }

    private void assertOneCameFirst(Own family, Outcome<Void> withdrawn) {
        assertThat(summary(family).status())
                .isEqualTo(withdrawn.succeeded() ? ApplicationStatus.WITHDRAWN : ApplicationStatus.APPROVED);
        assertThat(draws.standingOf(family.application()).isPresent()).isNotEqualTo(withdrawn.succeeded());
        if (!withdrawn.succeeded()) {
            assertThat(withdrawn.failure())
                    .isInstanceOfSatisfying(
                            RegistrationRefusedException.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.ON_A_FROZEN_ROLL));
        }
    }

    private void assertRefusedAsEnlisted(Own family) {
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> withdraw(family))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.ON_A_FROZEN_ROLL));
    }

    private List<Own> approved(OpenSeason season) {
        List<Own> families = new ArrayList<>();
        for (int i = 0; i < FAMILIES; i++) {
            AccountId guardian = registration.guardian();
            families.add(new Own(registration.approved(season, guardian), guardian));
        }
        return families;
    }

    private void withdraw(Own family) {
        withdrawal.withdraw(family.application(), family.guardian());
    }

    private ApplicationSummary summary(Own family) {
        return applications.summary(family.application()).orElseThrow();
    }

    private record Own(ApplicationId application, AccountId guardian) {}
}
