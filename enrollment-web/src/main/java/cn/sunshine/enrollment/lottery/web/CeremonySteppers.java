package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.FrozenRoll;
import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.page.CeremonyStep;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.TimelineStep.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ceremony as its stepper shows it: what is done is locked and bears its hash. */
final class CeremonySteppers {

    private CeremonySteppers() {}

    static List<CeremonyStep> of(DrawView draw) {
        List<CeremonyStep> steps = new ArrayList<>();
        FrozenRoll roll = draw.roll();
        add(steps, draw, DrawStatus.PREPARED, roll == null ? null : roll.at(), roll == null ? null : roll.hash());
        add(steps, draw, DrawStatus.FROZEN, null, draw.manifestHash());
        add(steps, draw, DrawStatus.COMMITTED, null, null);
        add(steps, draw, DrawStatus.THROWN, null, null);
        if (draw.nationalDraw()) {
            add(steps, draw, DrawStatus.REVEALED, null, null);
        }
        add(steps, draw, DrawStatus.READY, null, draw.resultHash());
        add(steps, draw, DrawStatus.DRAWN, draw.releasedAt(), null);
        return List.copyOf(steps);
    }

    private static void add(
            List<CeremonyStep> steps, DrawView draw, DrawStatus takenIn, @Nullable Instant at, @Nullable String hash) {
        steps.add(new CeremonyStep(
                steps.size() + 1, place(draw, takenIn), Label.key("lottery.step." + takenIn), null, at, hash));
    }

    private static Place place(DrawView draw, DrawStatus takenIn) {
        if (draw.status() == takenIn) {
            return Place.CURRENT;
        }
        boolean done = draw.status() == DrawStatus.ABORTED ? wasTaken(draw, takenIn) : isBehind(draw, takenIn);
        return done ? Place.DONE : Place.AHEAD;
    }

    private static boolean isBehind(DrawView draw, DrawStatus takenIn) {
        return draw.status() != DrawStatus.NOT_NEEDED && draw.status().compareTo(takenIn) > 0;
    }

    /** What was done stays done, and public, when a draw is given up. */
    private static boolean wasTaken(DrawView draw, DrawStatus takenIn) {
        return switch (takenIn) {
            case PREPARED -> draw.roll() != null;
            case FROZEN -> draw.manifestHash() != null;
            case COMMITTED -> draw.thrown();
            case THROWN -> draw.officers().stream().allMatch(DrawOfficer::hasRevealed);
            case REVEALED -> draw.entropy() != null;
            case READY, DRAWN, RELEASED, ABORTED, NOT_NEEDED -> false;
        };
    }
}
