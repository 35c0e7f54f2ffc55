package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.Absence;
import cn.sunshine.enrollment.school.Participation;
import org.jspecify.annotations.Nullable;

/**
 * Whether a school enrolls in a season.
 *
 * @param absence null where it does
 * @param version another one after each change
 */
public record ParticipationSummary(@Nullable Absence absence, int version) {

    static ParticipationSummary of(Participation participation) {
        return new ParticipationSummary(participation.absence().orElse(null), participation.state());
    }
}
