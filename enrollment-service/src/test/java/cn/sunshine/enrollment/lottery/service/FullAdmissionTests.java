package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.ApprovedApplicant;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each school of a fixture season has 2 seats. */
@ServiceTest
class FullAdmissionTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    FullAdmission fullAdmission;

    @Autowired
    RollFreeze freeze;

    @Autowired
    LotteryQueries draws;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    AdmissionQueries places;

    @Test
    void everybodyIsOfferedAPlaceWhereThereAreAsManySeatsAsApplicants() {
        OpenSeason season = ceremonies.seasonWithApproved(2);
        DrawId draw = ceremonies.prepared(season, false);

        fullAdmission.admitAll(draw);

        assertThat(draws.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.NOT_NEEDED);
        List<ApprovedApplicant> all = applications.approved(season.season(), season.school());
        assertThat(all)
                .hasSize(2)
                .allSatisfy(child -> assertThat(places.placeOf(child.application()))
                        .hasValueSatisfying(place -> assertThat(place.status()).isEqualTo(PlaceStatus.OFFERED)));
    }

    @Test
    void oneApplicantTooManyMeansADrawAndNobodyIsAdmitted() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        DrawId draw = ceremonies.prepared(season, false);

        refuses(DrawRefusal.DRAW_NEEDED, () -> fullAdmission.admitAll(draw));

        assertThat(draws.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.PREPARED);
        assertThat(places.counts(draw)).isEmpty();
        freeze.freeze(draw);
    }

    @Test
    void whatWasDecidedIsNotDrawnAfterwards() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = ceremonies.prepared(season, false);
        fullAdmission.admitAll(draw);

        refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> freeze.freeze(draw));
        refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> fullAdmission.admitAll(draw));
        refuses(DrawRefusal.OTHER_ATTEMPT_STANDS, () -> ceremonies.prepared(season, false));
    }

    @Test
    void aFrozenRollIsDrawnToTheEnd() {
        DrawId draw = ceremonies.frozen(ceremonies.seasonWithApproved(2));
        refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> fullAdmission.admitAll(draw));
    }

    @Test
    void RAC_05_whoWasAdmittedWithAllDeclinesTheirPlaceInsteadOfWithdrawing(
            @Autowired ApplicationWithdrawal withdrawal) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        fullAdmission.admitAll(ceremonies.prepared(season, false));
        ApprovedApplicant child =
                applications.approved(season.season(), season.school()).get(0);

        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> withdrawal.withdraw(child.application(), child.guardian()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.ON_A_FROZEN_ROLL));
    }

    @Test
    void nobodyIsAdmittedOutsideTheDrawPhase() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = ceremonies.prepared(season, false);
        registration.close(season.season(), PhaseKind.DRAW);
        refuses(DrawRefusal.PHASE_CLOSED, () -> fullAdmission.admitAll(draw));
    }

    private static void refuses(DrawRefusal reason, ThrowingCallable step) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
