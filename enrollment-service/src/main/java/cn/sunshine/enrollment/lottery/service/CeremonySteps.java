package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.CommitmentMade;
import cn.sunshine.enrollment.lottery.DiceThrown;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawAttested;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawReference;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.lottery.DuplicateOpened;
import cn.sunshine.enrollment.lottery.ManifestPublished;
import cn.sunshine.enrollment.lottery.NationalDrawRecorded;
import cn.sunshine.enrollment.lottery.SecretRevealed;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a ceremony between the frozen roll and the computation. */
@Service
@Transactional
public class CeremonySteps {

    private final Draws draws;
    private final CeremonyFiles files;
    private final DrawLogging log;
    private final Clock clock;
    private final SeasonClock season;
    private final ApplicationEventPublisher events;

    CeremonySteps(
            Draws draws,
            CeremonyFiles files,
            DrawLogging log,
            Clock systemClock,
            SeasonClock season,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.files = files;
        this.log = log;
        this.clock = systemClock;
        this.season = season;
        this.events = events;
    }

    /** Takes an officer's commitment; the last one completes the manifest, which is public from then on. */
    public void commit(DrawId id, AccountId officer, String commitment) {
        Draw draw = DrawAccess.lock(draws, id);
        draw.commit(officer, commitment);
        requireFreshSecret(draw, draw.officer(officer));
        events.publishEvent(new CommitmentMade(DrawReference.of(draw), commitment));
        if (draw.isFullyCommitted()) {
            String manifestHash = files.publishManifest(draw);
            draw.publish(manifestHash, season.at(log.manifest(draw, manifestHash)));
            events.publishEvent(new ManifestPublished(DrawReference.of(draw), manifestHash));
        }
        draws.save(draw);
    }

    /** What an earlier attempt opened is public: it adds nothing to this one that nobody knows (lottery.md, section 3). */
    private void requireFreshSecret(Draw draw, DrawOfficer officer) {
        boolean known = draws.attempts(draw.season(), draw.school()).stream()
                .flatMap(attempt -> attempt.officers().stream())
                .filter(DrawOfficer::hasRevealed)
                .anyMatch(earlier -> files.opens(draw, officer, Objects.requireNonNull(earlier.secret())));
        if (known) {
            throw DrawRefusedException.of(DrawRefusal.SECRET_USED_BEFORE, draw.number());
        }
    }

    public void throwDice(DrawId id, String digits) {
        Draw draw = DrawAccess.lock(draws, id);
        Instant known = log.knownFrom(draw);
        draw.throwDice(digits, known, season.at(known));
        draws.save(draw);
        events.publishEvent(new DiceThrown(DrawReference.of(draw), digits));
    }

    /** Opens an officer's secret, if it opens the commitment. */
    public void reveal(DrawId id, AccountId officer, String secret) {
        Draw draw = DrawAccess.lock(draws, id);
        if (!files.opens(draw, draw.officer(officer), secret)) {
            throw DrawRefusedException.of(DrawRefusal.SECRET_DOES_NOT_OPEN_COMMITMENT, draw.number());
        }
        draw.reveal(officer, secret);
        draws.save(draw);
        files.publishSecrets(draw);
        events.publishEvent(
                new SecretRevealed(DrawReference.of(draw), draw.officer(officer).title()));
    }

    /**
     * Opens a holder's secret from the sealed duplicate that {@code keeper} brought, if it opens that holder's commitment.
     */
    public void openDuplicate(DrawId id, AccountId keeper, AccountId holder, String secret) {
        Draw draw = DrawAccess.lock(draws, id);
        if (!files.opens(draw, draw.officer(holder), secret)) {
            throw DrawRefusedException.of(DrawRefusal.DUPLICATE_DOES_NOT_OPEN_COMMITMENT, draw.number());
        }
        draw.openDuplicate(keeper, holder, secret);
        draws.save(draw);
        files.publishSecrets(draw);
        events.publishEvent(DuplicateOpened.of(draw, draw.officer(holder)));
    }

    public void recordNationalDraw(DrawId id, String result) {
        Draw draw = DrawAccess.lock(draws, id);
        draw.recordNationalDraw(result, log.knownFrom(draw));
        draws.save(draw);
        events.publishEvent(new NationalDrawRecorded(DrawReference.of(draw), result));
    }

    public void attest(DrawId id, AccountId witness) {
        Draw draw = DrawAccess.lock(draws, id);
        draw.attest(witness, clock.instant());
        draws.save(draw);
        events.publishEvent(new DrawAttested(DrawReference.of(draw), witness.toString()));
    }
}
