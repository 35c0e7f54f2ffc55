package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The seasons of a district in which something can be decided now: what an earlier year left open is not among them. */
@Component
class OpenReviews {

    private final SeasonQueries seasons;
    private final SeasonClock clock;

    OpenReviews(SeasonQueries seasons, SeasonClock clock) {
        this.seasons = seasons;
        this.clock = clock;
    }

    /** Their ids as PostgreSQL writes an array, which may be empty. */
    String of(DistrictId district) {
        return seasons.seasons(district).stream()
                .filter(season -> season.isOpen(PhaseKind.REVIEW, clock.instant()))
                .map(season -> season.id().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
