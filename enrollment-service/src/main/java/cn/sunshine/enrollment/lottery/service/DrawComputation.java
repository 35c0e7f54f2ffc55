package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawComputed;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawReference;
import cn.sunshine.enrollment.lottery.DrawReleased;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.lottery.RollEntries;
import cn.sunshine.enrollment.lottery.RollEntry;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes a draw once and releases it once. The computation is a function of files that are public or frozen; whoever
 * kills the process in the middle finds the draw not run, and the same bytes when it is run.
 */
@Service
@Transactional
public class DrawComputation {

    private final Draws draws;
    private final RollEntries entries;
    private final DrawEngine engine;
    private final BundleRelease bundles;
    private final DrawCalendar calendar;
    private final DrawSeats seats;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DrawComputation(
            Draws draws,
            RollEntries entries,
            DrawEngine engine,
            BundleRelease bundles,
            DrawCalendar calendar,
            DrawSeats seats,
            Clock systemClock,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.entries = entries;
        this.engine = engine;
        this.bundles = bundles;
        this.calendar = calendar;
        this.seats = seats;
        this.clock = systemClock;
        this.events = events;
    }

    public void compute(DrawId id, AccountId by) {
        Draw draw = DrawAccess.lock(draws, id);
        // the one time of this computation: however long it takes, the witness agreed in time to its beginning
        Instant begun = clock.instant();
        draw.requireRunnable(by, begun);
        List<RollEntry> roll = entries.ofDraw(id.value());
        Computed computed = engine.compute(draw, roll);
        roll.forEach(entry -> {
            entry.draw(computed.lotOf(entry.number()));
            entries.save(entry);
        });
        draw.complete(by, begun, computed.seed(), computed.resultHash());
        draws.save(draw);
        events.publishEvent(new DrawComputed(DrawReference.of(draw), computed.resultHash()));
    }

    /**
     * Makes the result public and lets the places be offered, all in one transaction: nobody sees half of it, nor anything of
     * a draw whose bundle does not verify.
     */
    public void release(DrawId id) {
        Draw draw = DrawAccess.lock(draws, id);
        calendar.requireTimeToAnswer(draw);
        draw.release(clock.instant());
        draws.save(draw);
        seats.open(draw);
        bundles.publish(draw);
        String evidence = draw.outcome().orElseThrow().resultHash();
        events.publishEvent(new DrawReleased(DrawReference.of(draw), evidence));
    }
}
