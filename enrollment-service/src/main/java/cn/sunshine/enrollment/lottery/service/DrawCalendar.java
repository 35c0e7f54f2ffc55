package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a season's calendar says about its draws. */
@Component
class DrawCalendar {

    private final SeasonQueries seasons;
    private final SeasonClock clock;

    DrawCalendar(SeasonQueries seasons, SeasonClock clock) {
        this.seasons = seasons;
        this.clock = clock;
    }

    /**
     * Lets nobody move a phase until the transaction ends, for who makes offers in it. Before the applications are locked:
     * whoever moves a phase locks the season, then what hangs on it.
     */
    void hold(Draw draw) {
        seasons.hold(draw.season());
    }

    /** Refuses unless a roll may be fixed now. */
    void requireOpen(Draw draw) {
        if (!seasons.isOpen(draw.season(), PhaseKind.DRAW)) {
            throw DrawRefusedException.of(DrawRefusal.PHASE_CLOSED, draw.number());
        }
    }

    /**
     * Refuses unless families can still answer what they are offered. Asked before a roll is fixed too: a ceremony whose
     * result nobody could answer is better not begun.
     */
    void requireTimeToAnswer(Draw draw) {
        Instant now = clock.instant();
        if (seasons.season(draw.season())
                .flatMap(season -> season.answerBy(now))
                .filter(now::isBefore)
                .isEmpty()) {
            throw DrawRefusedException.of(DrawRefusal.CONFIRMATION_NOT_AHEAD, draw.number());
        }
    }
}
