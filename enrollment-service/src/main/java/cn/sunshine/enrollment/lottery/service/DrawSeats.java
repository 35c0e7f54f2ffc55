package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.seat.service.SeatLedger;
import org.springframework.stereotype.Component;

/**
 * The seats a draw speaks of. The plan is frozen with the roll; its accounts are opened when children are admitted, so that
 * they hold the seats of the draw that stands and not those of one that was given up.
 */
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

    void freeze(Draw draw) {
        plan(draw);
        administration.freeze(draw.school(), draw.season());
    }

    void unfreeze(Draw draw) {
        administration.unfreeze(draw.district(), draw.school(), draw.season());
    }

    void open(Draw draw) {
        PlanSummary plan = plan(draw);
        ledger.open(draw.season(), draw.school(), plan.seats(), plan.bundleSeats());
    }

    /** The plan that this draw was prepared with. */
    private PlanSummary plan(Draw draw) {
        return schools.plan(draw.school(), draw.season())
                .filter(found -> found.seats() == draw.capacity())
                .orElseThrow(() -> DrawRefusedException.of(DrawRefusal.PLAN_CHANGED, draw.number()));
    }
}
