package cn.sunshine.enrollment.admission.service;

import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PhaseScheduled;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows for places when an administrator moves confirmation, in the transaction that moves it. The open offers come
 * first: so who answers one and passes its seat on locks the same rows in the same order.
 */
@Component
class ConfirmationMove {

    private final SeasonQueries seasons;
    private final OfferDeadlines deadlines;
    private final WaitingListReopening waitingLists;

    ConfirmationMove(SeasonQueries seasons, OfferDeadlines deadlines, WaitingListReopening waitingLists) {
        this.seasons = seasons;
        this.deadlines = deadlines;
        this.waitingLists = waitingLists;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PhaseScheduled changed) {
        if (changed.phase().kind() == PhaseKind.CONFIRMATION) {
            SeasonSummary season = seasons.season(changed.season()).orElseThrow();
            deadlines.move(season);
            waitingLists.reopen(season);
        }
    }
}
