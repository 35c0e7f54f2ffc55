package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawId;
import cn.sunshine.enrollment.draw.LogKey;
import cn.sunshine.enrollment.draw.LoggedStep;
import cn.sunshine.enrollment.draw.LoggedStep.Kind;
import cn.sunshine.enrollment.draw.ManifestLog;
import cn.sunshine.enrollment.draw.SignedHead;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the log of manifests, in the transaction of the step that is logged, and signs it anew after each entry: what was
 * published can be held against every later state of the log.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DrawLogging {

    private final DrawLogStore store;
    private final DrawLogKeys keys;
    private final StepTimes times;

    DrawLogging(DrawLogStore store, DrawLogKeys keys, StepTimes times) {
        this.store = store;
        this.keys = keys;
        this.times = times;
    }

    /** Logs the manifest of a draw that is fully committed, and tells the time of the head that holds it. */
    Instant manifest(Draw draw, String manifestHash) {
        return append(draw, Kind.MANIFEST, manifestHash, Optional.empty());
    }

    /**
     * The first whole second in which everybody could know a public number that is recorded now: after the draw's manifest in
     * the log, as it is in truth, whichever node logged that.
     */
    Instant knownFrom(Draw draw) {
        List<LoggedStep> steps = store.steps(draw.district());
        int manifest = positionOf(steps, draw);
        Instant logged = manifest < 0 ? Instant.EPOCH : steps.get(manifest).time();
        return times.notBefore(logged, draw).plusSeconds(1);
    }

    /** Logs that a draw was given up, if its manifest was public already. */
    void abort(Draw draw) {
        draw.manifestHash()
                .filter(manifest -> isLogged(draw))
                .ifPresent(manifest -> append(draw, Kind.ABORT, manifest, draw.abortReason()));
    }

    /** Logs the result of a draw and gives the files of the log for its bundle; none if its manifest is older than the log. */
    DrawFiles result(Draw draw) {
        if (!isLogged(draw)) {
            return DrawFiles.none();
        }
        append(draw, Kind.RESULT, draw.outcome().orElseThrow().resultHash(), Optional.empty());
        List<LoggedStep> steps = store.steps(draw.district());
        int manifest = positionOf(steps, draw);
        List<SignedHead> heads = store.heads(draw.district()).stream()
                .filter(head -> head.size() > manifest)
                .toList();
        return ManifestLog.of(DrawHash.SHA_256, steps)
                .files(id(draw), keys.publicKey(draw.district()).orElseThrow(), heads);
    }

    private Instant append(Draw draw, Kind kind, String hash, Optional<String> note) {
        DistrictId district = draw.district();
        store.lock(district);
        List<LoggedStep> steps = new ArrayList<>(store.steps(district));
        LoggedStep step = new LoggedStep(kind, id(draw), hash, times.notBefore(lastPublic(steps, draw), draw), note);
        store.add(district, steps.size(), step);
        steps.add(step);
        LogKey key = keys.require(district);
        store.add(district, ManifestLog.of(DrawHash.SHA_256, steps).sign(key, step.time()));
        return step.time();
    }

    /** The later of the last step and of the draw's public numbers: its result or its end comes after both. */
    private static Instant lastPublic(List<LoggedStep> steps, Draw draw) {
        Instant last =
                steps.isEmpty() ? Instant.EPOCH : steps.get(steps.size() - 1).time();
        return draw.entropyKnownAt().filter(last::isBefore).orElse(last);
    }

    private boolean isLogged(Draw draw) {
        return positionOf(store.steps(draw.district()), draw) >= 0;
    }

    private static int positionOf(List<LoggedStep> steps, Draw draw) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == Kind.MANIFEST && steps.get(i).draw().equals(id(draw))) {
                return i;
            }
        }
        return -1;
    }

    private static DrawId id(Draw draw) {
        return CeremonyFiles.engineId(draw);
    }
}
