package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Admitted;
import cn.sunshine.enrollment.admission.PlaceRefusal;
import cn.sunshine.enrollment.admission.PlaceRefusedException;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.seat.Authority;
import cn.sunshine.enrollment.seat.PlacementId;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.seat.service.PlaceChild;
import cn.sunshine.enrollment.seat.service.SeatLedger;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The seats behind places: taken on the authority of the draw, whether at its release or from its waiting list. */
@Component
class PlaceSeats {

    private final SeatLedger ledger;
    private final SeasonQueries seasons;

    PlaceSeats(SeatLedger ledger, SeasonQueries seasons) {
        this.ledger = ledger;
        this.seasons = seasons;
    }

    PlacementId take(Admitted admitted, boolean overPlan) {
        return ledger.place(new PlaceChild(
                admitted.district(),
                admitted.season(),
                admitted.school(),
                overPlan ? SeatLine.BUNDLE : SeatLine.PLAN,
                admitted.child(),
                new Authority(Authority.Kind.DRAW, admitted.draw().value())));
    }

    void giveBack(Admitted admitted, PlacementId seat) {
        ledger.release(admitted.district(), seat);
    }

    /** Until when a family may answer: the end of the season's confirmation phase. */
    Instant answerDeadline(SeasonId season) {
        return seasons.season(season)
                .flatMap(found -> found.phase(PhaseKind.CONFIRMATION))
                .map(Phase::to)
                .orElseThrow(() -> PlaceRefusedException.of(PlaceRefusal.PHASE_CLOSED, season));
    }
}
