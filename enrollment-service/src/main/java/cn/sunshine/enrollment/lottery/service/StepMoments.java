package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.lottery.DrawStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * When the steps of a draw were taken. All of them by the audit log, so by one clock: the node's, which no demo moves, as it is
 * the clock of the log of draws and of the files.
 */
@Service
public class StepMoments {

    private static final Map<DrawStatus, List<String>> ACTIONS = Map.of(
            DrawStatus.PREPARED, List.of("lottery.freeze"),
            DrawStatus.FROZEN, List.of("lottery.publish-manifest"),
            DrawStatus.COMMITTED, List.of("lottery.throw-dice"),
            DrawStatus.THROWN, List.of("lottery.reveal", "lottery.open-duplicate"),
            DrawStatus.REVEALED, List.of("lottery.record-national-draw"),
            DrawStatus.READY, List.of("lottery.compute"),
            DrawStatus.DRAWN, List.of("lottery.release"));

    private final AuditQueries audit;

    StepMoments(AuditQueries audit) {
        this.audit = audit;
    }

    /** By the state in which a step is taken. Where several act, when the last one did: the step may still go on. */
    public Map<DrawStatus, Instant> of(DrawView draw) {
        Map<String, Instant> done =
                audit.lastDone(draw.district(), "draw", draw.number().toString());
        Map<DrawStatus, Instant> moments = new EnumMap<>(DrawStatus.class);
        ACTIONS.forEach((takenIn, actions) -> last(done, actions).ifPresent(at -> moments.put(takenIn, at)));
        return moments;
    }

    private static Optional<Instant> last(Map<String, Instant> done, List<String> actions) {
        return actions.stream().filter(done::containsKey).map(done::get).max(Instant::compareTo);
    }
}
