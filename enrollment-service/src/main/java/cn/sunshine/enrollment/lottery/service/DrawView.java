package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.Attestation;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawNumber;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.FrozenRoll;
import cn.sunshine.enrollment.lottery.NumberForm;
import cn.sunshine.enrollment.lottery.Outcome;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw as its pages show it. Everything in it may be public, the accounts of officers and witness apart.
 *
 * @param notice how long the manifest is public before the dice are thrown
 * @param diceFrom the first moment for the dice; null until the manifest is public
 */
public record DrawView(
        DrawId id,
        DrawNumber number,
        DistrictId district,
        SeasonId season,
        SchoolId school,
        int capacity,
        DrawStatus status,
        String entropySource,
        boolean nationalDraw,
        List<DrawOfficer> officers,
        List<DrawOfficer> sharingASecret,
        @Nullable FrozenRoll roll,
        @Nullable String manifestHash,
        DrawNotice notice,
        @Nullable Instant diceFrom,
        boolean thrown,
        @Nullable String dice,
        boolean open,
        @Nullable String entropy,
        @Nullable Attestation witness,
        @Nullable String seed,
        @Nullable String resultHash,
        @Nullable Instant releasedAt,
        @Nullable String abortReason,
        boolean abortable) {

    /** Whether two holders opened one secret, so that nothing can be computed. */
    public boolean withoutOutcome() {
        return !sharingASecret.isEmpty();
    }

    /** Whether at {@code now} the dice still wait, so that whoever wants to can keep the manifest. */
    public boolean isNoticeRunning(Instant now) {
        return status == DrawStatus.COMMITTED && diceFrom != null && now.isBefore(diceFrom);
    }

    /** The form of zeros that the source fixes for the numbers of a national draw; empty where it fixes none. */
    public String form() {
        return NumberForm.fixedBy(entropySource).map(NumberForm::zeros).orElse("");
    }

    /** entropy.json of an open draw, with the form in place of the numbers that are still to be drawn, or {@code ...}. */
    public String entropyFile() {
        String national = form().isEmpty() ? "..." : form();
        String source = entropySource.replace("\\", "\\\\").replace("\"", "\\\"");
        return "{\"entropy\":\"" + dice + "|" + national + "\",\"source\":\"" + source + "\"}";
    }

    /** Who keeps the sealed duplicates of all secrets. */
    public DrawOfficer keeper() {
        return officers.get(0);
    }

    static DrawView of(Draw draw) {
        return new DrawView(
                draw.id(),
                draw.number(),
                draw.district(),
                draw.season(),
                draw.school(),
                draw.capacity(),
                draw.status(),
                draw.source().sentence(),
                draw.source().nationalDraw(),
                draw.officers(),
                draw.sharingASecret(),
                draw.roll().orElse(null),
                draw.manifestHash().orElse(null),
                draw.notice(),
                draw.diceFrom().orElse(null),
                draw.entropyKnownAt().isPresent(),
                draw.dice().orElse(null),
                draw.isOpen(),
                draw.entropy().orElse(null),
                draw.witness().orElse(null),
                draw.outcome().map(Outcome::seed).orElse(null),
                draw.outcome().map(Outcome::resultHash).orElse(null),
                draw.releasedAt().orElse(null),
                draw.abortReason().orElse(null),
                draw.canBeAborted());
    }
}
