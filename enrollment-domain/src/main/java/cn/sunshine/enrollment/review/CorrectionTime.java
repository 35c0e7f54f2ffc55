package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.shared.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What a season says of the time for corrections. The days themselves are its state: who finds those that his page showed has
 * missed nothing.
 *
 * @param days null where families have until the review ends
 */
@NamedInterface("api")
public record CorrectionTime(SeasonId season, @Nullable CorrectionDays days) implements Shown {

    @Override
    public int state() {
        return days == null ? 0 : days.value();
    }

    /** In the words of the season's calendar, where the days stand. */
    @Override
    public SeasonRefusedException changedMeanwhile() {
        return SeasonRefusedException.of(SeasonRefusal.CHANGED_MEANWHILE, season);
    }
}
