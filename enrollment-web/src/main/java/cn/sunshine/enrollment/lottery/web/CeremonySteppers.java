package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.FrozenRoll;
import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.lottery.service.StepMoments;
import cn.sunshine.enrollment.page.CeremonyStep;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.TimelineStep.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ceremony as its steppers show it: what is done is locked and bears its time and its hash. */
@Component
class CeremonySteppers {

    private final StepMoments moments;

    CeremonySteppers(StepMoments moments) {
        this.moments = moments;
    }

    List<CeremonyStep> of(DrawView draw) {
        return steps(draw, draw.status());
    }

    /** Of a draw that is not due, as there is a seat for everybody: no step of it is the current one. */
    List<CeremonyStep> notDue(DrawView draw) {
        return steps(draw, DrawStatus.NOT_NEEDED);
    }

    private List<CeremonyStep> steps(DrawView draw, DrawStatus now) {
        Map<DrawStatus, Instant> done = moments.of(draw);
        List<DrawStatus> taken = Stream.of(DrawStatus.values())
                .filter(status -> isStep(status, draw.nationalDraw()))
                .toList();
        return IntStream.range(0, taken.size())
                .mapToObj(i -> step(i + 1, taken.get(i), draw, now, done.get(taken.get(i))))
                .toList();
    }

    private static boolean isStep(DrawStatus status, boolean nationalDraw) {
        return status.compareTo(DrawStatus.RELEASED) < 0 && (nationalDraw || status != DrawStatus.REVEALED);
    }

    private static CeremonyStep step(
            int number, DrawStatus takenIn, DrawView draw, DrawStatus now, @Nullable Instant at) {
        Place place = place(draw, takenIn, now);
        Label name = Label.key("lottery.step." + takenIn);
        // of a step that several take, some may have acted already
        return new CeremonyStep(number, place, name, null, place == Place.DONE ? at : null, hash(draw, takenIn));
    }

    private static @Nullable String hash(DrawView draw, DrawStatus takenIn) {
        FrozenRoll roll = draw.roll();
        return switch (takenIn) {
            case PREPARED -> roll == null ? null : roll.hash();
            case FROZEN -> draw.manifestHash();
            case READY -> draw.resultHash();
            default -> null;
        };
    }

    private static Place place(DrawView draw, DrawStatus takenIn, DrawStatus now) {
        if (now == takenIn) {
            return Place.CURRENT;
        }
        boolean done = now == DrawStatus.ABORTED ? wasTaken(draw, takenIn) : isBehind(takenIn, now);
        return done ? Place.DONE : Place.AHEAD;
    }

    private static boolean isBehind(DrawStatus takenIn, DrawStatus now) {
        return now != DrawStatus.NOT_NEEDED && now.compareTo(takenIn) > 0;
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
