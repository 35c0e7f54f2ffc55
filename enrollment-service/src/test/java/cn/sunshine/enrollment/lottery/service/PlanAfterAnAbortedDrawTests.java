package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.PlanRefusal;
import cn.sunshine.enrollment.school.PlanRefusedException;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.seat.service.SeatFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draw is given up because its plan was mistyped: the next one is drawn with the right plan, and gives its seats. */
@ServiceTest
class PlanAfterAnAbortedDrawTests {

    private static final String WHY = "招生计划录入有误，更正后重新派位";

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    SchoolAdministration schools;

    @Autowired
    SchoolQueries plans;

    @Autowired
    AdmissionQueries places;

    @Autowired
    SeatFixtures seats;

    @Autowired
    JdbcClient jdbc;

    @Test
    void moreSeatsThanTheDrawThatWasGivenUpKnewAreAllGiven() {
        OpenSeason season = ceremonies.seasonWithApproved(5);
        preparation.abort(ceremonies.committed(season), WHY);
        putRight(season, 4, 1);

        DrawId next = ceremonies.released(season);

        assertThat(places.counts(next)).containsEntry(PlaceStatus.OFFERED, 4L).containsEntry(PlaceStatus.WAITING, 1L);
        assertThat(seats.taken(season.season(), season.school(), SeatLine.PLAN)).isEqualTo(4);
        assertThat(seats.free(season.season(), season.school(), SeatLine.PLAN)).isZero();
        assertThat(seats.free(season.season(), season.school(), SeatLine.BUNDLE))
                .isEqualTo(1);
    }

    @Test
    void X01_noSeatOfTheDrawThatWasGivenUpIsLeftWhereTheRightPlanHasFewer() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        preparation.abort(ceremonies.readyWithOneSecretTwice(season), WHY);
        putRight(season, 1, 0);

        DrawId next = ceremonies.released(season);

        assertThat(places.counts(next)).containsEntry(PlaceStatus.OFFERED, 1L).containsEntry(PlaceStatus.WAITING, 2L);
        assertThat(seats.free(season.season(), season.school(), SeatLine.PLAN)).isZero();
    }

    @Test
    void everybodyIsAdmittedWhereTheRightPlanHasASeatForEach(@Autowired FullAdmission admission) {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        preparation.abort(ceremonies.frozen(season), WHY);
        putRight(season, 3, 0);

        DrawId next = ceremonies.prepared(season, false);
        admission.admitAll(next);

        assertThat(places.counts(next)).containsOnlyKeys(PlaceStatus.OFFERED).containsEntry(PlaceStatus.OFFERED, 3L);
    }

    @Test
    void X01_thePlanIsFrozenAgainWithTheNextRoll() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        preparation.abort(ceremonies.frozen(season), WHY);
        putRight(season, 4, 0);
        ceremonies.frozen(season);

        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(() -> putRight(season, 5, 0))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(PlanRefusal.FROZEN));
    }

    @Test
    void X01_aDrawWhoseOutcomeMayBeKnownIsNotGivenUpAndItsPlanStaysFrozen() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = ceremonies.drawn(season);

        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> preparation.abort(draw, WHY))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(DrawRefusal.OUTCOME_ALREADY_KNOWABLE));
        assertThat(plans.plan(season.school(), season.season()).orElseThrow().frozen())
                .isTrue();
    }

    @Test
    void AUD_01_itIsOnRecordThatThePlanMayBeChangedAgainAndOnlyWhereItMightNotBefore() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        preparation.abort(ceremonies.prepared(season, false), WHY);
        assertThat(unfrozen(season)).isZero();

        preparation.abort(ceremonies.frozen(season), WHY);
        assertThat(unfrozen(season)).isEqualTo(1);
    }

    private void putRight(OpenSeason season, int planned, int forBundles) {
        schools.approve(new ApprovePlan(
                season.school(),
                season.season(),
                new SeatCount(planned),
                new SeatCount(forBundles),
                registration.guardian(),
                "更正：原计划录入有误"));
    }

    private int unfrozen(OpenSeason season) {
        return jdbc.sql(
                        "select count(*) from audit_entry where action = 'school.unfreeze-plan' and subject_id = :school")
                .param("school", season.school().toString())
                .query(Integer.class)
                .single();
    }
}
