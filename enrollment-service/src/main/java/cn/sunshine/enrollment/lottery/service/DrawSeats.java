package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.seat.service.SeatLedger;
import org.springframework.stereotype.Component;

/** Fixes the seats a draw speaks of: the plan is frozen and its accounts are opened. */
@Component
class DrawSeats {

    private final SchoolQueries schools;
    private final SchoolAdministration administration;
    private final SeatLedger ledger;

    DrawSeats(SchoolQueries schools, SchoolAdministration administration, SeatLedger ledger) {
        this.schools = schools;
        this.administration = administration;
        this.ledger = ledger;
    }

    void fix(Draw draw) {
        PlanSummary plan = schools.plan(draw.school(), draw.season())
                .filter(found -> found.seats() == draw.capacity())
                .orElseThrow(() -> DrawRefusedException.of(DrawRefusal.PLAN_NOT_APPROVED, draw.number()));
        administration.freeze(draw.school(), draw.season());
        ledger.open(draw.season(), draw.school(), plan.seats(), plan.bundleSeats());
    }
}
