package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Since when each school of a season has had a published catchment without a break; schools without one are absent. */
public record PublishedCatchments(Map<SchoolId, Instant> since) {

    public Optional<Instant> since(SchoolId school) {
        return Optional.ofNullable(since.get(school));
    }
}
