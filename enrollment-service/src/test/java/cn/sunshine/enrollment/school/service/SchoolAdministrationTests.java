package cn.sunshine.enrollment.school.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.PlanRefusal;
import cn.sunshine.enrollment.school.PlanRefusedException;
import cn.sunshine.enrollment.school.SeatCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SchoolAdministrationTests {

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SchoolAdministration administration;

    @Autowired
    SchoolQueries schools;

    @Test
    void anOfficerWhoHasNotSeenTheLastPlanChangesNothing() {
        OpenSeason season = registration.openSeason();
        int seen = plan(season).approvals();
        administration.approve(approval(season, 120, 0), seen);

        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(() -> administration.approve(approval(season, 2, 4), seen))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(PlanRefusal.CHANGED_MEANWHILE));
        assertThat(plan(season).seats()).isEqualTo(120);

        administration.approve(approval(season, 120, 4), plan(season).approvals());
        assertThat(plan(season).bundleSeats()).isEqualTo(4);
    }

    /** Without scripts nothing holds the second press back. */
    @Test
    void aButtonThatIsPressedTwiceApprovesOnce() {
        OpenSeason season = registration.openSeason();
        int seen = plan(season).approvals();
        ApprovePlan approval = approval(season, 120, 0);

        administration.approve(approval, seen);
        administration.approve(approval, seen);

        assertThat(plan(season).approvals()).isEqualTo(seen + 1);
    }

    private PlanSummary plan(OpenSeason season) {
        return schools.plan(season.school(), season.season()).orElseThrow();
    }

    private ApprovePlan approval(OpenSeason season, int seats, int bundleSeats) {
        return new ApprovePlan(
                season.school(),
                season.season(),
                new SeatCount(seats),
                new SeatCount(bundleSeats),
                registration.guardian(),
                "one class more");
    }
}
