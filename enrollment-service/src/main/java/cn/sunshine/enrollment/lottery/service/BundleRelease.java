package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Recount;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.Verification;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finishes the bundle of a draw and keeps it for ever, if both implementations verify it byte for byte as it will be
 * published: its log is not written before the release, so nobody has looked at the whole of it until then.
 */
@Component
class BundleRelease {

    private static final Logger log = LoggerFactory.getLogger(BundleRelease.class);
    private static final String ZIP = "bundle.zip";

    /** A step that needs what the public does not have: a family's receipt or the sealed roll. */
    private static final Set<String> SEALED = Set.of("leaf");

    private static final Set<String> SEALED_AND_NOT_LOGGED = Set.of("leaf", "log");

    private final DrawFileStore store;
    private final CeremonyFiles files;
    private final DrawLogging logging;
    private final List<Function<byte[], Verification>> verifiers;

    @Autowired
    BundleRelease(DrawFileStore store, CeremonyFiles files, DrawLogging logging) {
        this(store, files, logging, List.of(BundleRelease::byTheFirst, BundleRelease::byTheSecond));
    }

    /** With other verifiers: two that agree on every draw never show what happens if they do not. */
    BundleRelease(
            DrawFileStore store,
            CeremonyFiles files,
            DrawLogging logging,
            List<Function<byte[], Verification>> verifiers) {
        this.store = store;
        this.files = files;
        this.logging = logging;
        this.verifiers = List.copyOf(verifiers);
    }

    /** Logs the result, and keeps the bundle. Refused, nothing of either is left, as the caller's transaction ends. */
    void publish(Draw draw) {
        DrawFiles logged = logging.result(draw);
        store.add(draw.id(), Layer.PUBLIC, logged);
        byte[] zip = files.bundle(draw.id());
        requireSound(draw, zip, logged.names().isEmpty() ? SEALED_AND_NOT_LOGGED : SEALED);
        store.keepBundle(draw.id(), zip);
    }

    private void requireSound(Draw draw, byte[] zip, Set<String> withoutEvidence) {
        List<String> doubts = verifiers.stream()
                .flatMap(verifier -> doubts(verifier, zip, withoutEvidence))
                .toList();
        if (!doubts.isEmpty()) {
            log.error("ALARM: the bundle of draw {} does not verify and is not released: {}", draw.number(), doubts);
            throw DrawRefusedException.of(DrawRefusal.BUNDLE_NOT_VERIFIED, draw.number());
        }
    }

    private static Stream<String> doubts(
            Function<byte[], Verification> verifier, byte[] zip, Set<String> withoutEvidence) {
        try {
            return verifier.apply(zip).steps().stream()
                    .filter(step -> step.outcome() != StepResult.Outcome.PASS)
                    .filter(step -> step.outcome() == StepResult.Outcome.FAIL || !withoutEvidence.contains(step.name()))
                    .map(StepResult::toString);
        } catch (cn.sunshine.enrollment.draw.DrawRefusedException unreadable) {
            return Stream.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private static Verification byTheFirst(byte[] zip) {
        return AuditBundle.verify(AuditBundle.read(ZIP, zip), Optional.empty(), DrawProgress.silent());
    }

    private static Verification byTheSecond(byte[] zip) {
        return Recount.verify(Recount.read(ZIP, zip), Optional.empty());
    }
}
