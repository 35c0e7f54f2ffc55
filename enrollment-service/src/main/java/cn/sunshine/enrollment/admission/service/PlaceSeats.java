package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.admission.Admitted;
import cn.sunshine.enrollment.admission.Place;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.seat.Authority;
import cn.sunshine.enrollment.seat.PlacementId;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.seat.service.PlaceChild;
import cn.sunshine.enrollment.seat.service.SeatLedger;
import cn.sunshine.enrollment.seat.service.SeatQueries;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The seats behind places: taken on the authority of the draw, whether at its release or from its waiting list. */
@Component
class PlaceSeats {

    private final SeatLedger ledger;
    private final SeatQueries queries;

    PlaceSeats(SeatLedger ledger, SeatQueries queries) {
        this.ledger = ledger;
        this.queries = queries;
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

    /** Gives a seat back and tells of which line it is. */
    SeatLine giveBack(Admitted admitted, PlacementId seat) {
        return ledger.release(admitted.district(), seat);
    }

    /** The seats of the plan that nobody has; they stay so until the transaction ends. */
    int free(SeasonId season, SchoolId school) {
        return ledger.free(season, school, SeatLine.PLAN);
    }

    /** The children of these places who have a seat, be it at another school. */
    Set<ChildId> seated(SeasonId season, List<Place> places) {
        return queries.seated(
                season, places.stream().map(place -> place.admitted().child()).toList());
    }
}
