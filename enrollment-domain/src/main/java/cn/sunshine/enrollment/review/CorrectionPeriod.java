package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.SeasonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * How long families of a season have to correct what was returned. It ends before the review does, so that an officer
 * can still decide on what comes back; never after it, as then nobody could.
 */
@Entity
@Table(name = "review_correction_period")
public class CorrectionPeriod {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "season_id"))
    private SeasonId season;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "days"))
    private CorrectionDays days;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CorrectionPeriod() {}

    private CorrectionPeriod(SeasonId season, CorrectionDays days) {
        this.season = season;
        this.days = days;
    }

    public static CorrectionPeriod of(SeasonId season, CorrectionDays days) {
        return new CorrectionPeriod(season, days);
    }

    public void change(CorrectionDays other) {
        days = other;
    }

    /** Until when, exclusive, what was returned at {@code returned} may come back. */
    public Instant endOf(Instant returned, Phase review) {
        Instant end = days.after(returned);
        return end.isBefore(review.to()) ? end : review.to();
    }

    public CorrectionDays days() {
        return days;
    }
}
