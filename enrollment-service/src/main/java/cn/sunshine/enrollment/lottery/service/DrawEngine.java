package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.CommittedDraw;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.Entropy;
import cn.sunshine.enrollment.draw.Recount;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.RollEntry;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Runs the engine on a ceremony's frozen files and keeps what it wrote, if a second implementation agrees to the byte. */
@Component
class DrawEngine {

    private final CeremonyFiles files;
    private final Predicate<DrawFiles> second;

    @Autowired
    DrawEngine(CeremonyFiles files) {
        this(files, Recount::agrees);
    }

    /** With another second opinion: two implementations that agree on every draw never show what happens if they do not. */
    DrawEngine(CeremonyFiles files, Predicate<DrawFiles> second) {
        this.files = files;
        this.second = second;
    }

    Computed compute(Draw draw, List<RollEntry> roll) {
        DrawFiles frozen = files.all(draw.id());
        CommittedDraw committed = CommittedDraw.read(frozen);
        requireUnchanged(draw, roll, committed, frozen);
        CompletedDraw completed = committed.draw(CeremonyFiles.reveals(draw), entropy(draw), DrawProgress.silent());
        if (!second.test(completed.files())) {
            throw DrawRefusedException.of(DrawRefusal.IMPLEMENTATIONS_DISAGREE, draw.number());
        }
        files.add(draw.id(), completed.files(), frozen);
        return new Computed(completed.seed(), completed.resultHash(), Lots.of(completed));
    }

    /** The roll in the database, the frozen files and the published manifest must still be one. */
    private static void requireUnchanged(Draw draw, List<RollEntry> roll, CommittedDraw committed, DrawFiles frozen) {
        List<String> lines = roll.stream().map(RollEntry::privateLine).toList();
        boolean numbersAgree = roll.stream()
                .allMatch(entry -> entry.privateLine().startsWith(entry.number().value() + ",")
                        && entry.privateLine().endsWith("," + entry.application()));
        if (!numbersAgree
                || !lines.equals(CeremonyFiles.privateLines(frozen))
                || !draw.manifestHash().equals(Optional.of(committed.manifestHash()))) {
            throw DrawRefusedException.of(DrawRefusal.ROLL_CHANGED, draw.number());
        }
    }

    private static Entropy entropy(Draw draw) {
        return Entropy.of(draw.entropy().orElseThrow())
                .knownAt(draw.entropyKnownAt().orElseThrow().truncatedTo(ChronoUnit.SECONDS));
    }
}
