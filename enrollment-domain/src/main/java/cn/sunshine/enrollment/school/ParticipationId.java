package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;

/** One school, one season. */
@Embeddable
public record ParticipationId(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "school_id"))
        SchoolId school,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "season_id"))
        SeasonId season)
        implements Serializable {}
