package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Since when a school's page has been complete: from the moment the last of its plan and its catchment was published. A
 * private school has no catchment. A change of either does not begin the time anew, its withdrawal does.
 */
@Component
class PublishedPages {

    private final SchoolQueries schools;
    private final CatchmentQueries catchments;

    PublishedPages(SchoolQueries schools, CatchmentQueries catchments) {
        this.schools = schools;
        this.catchments = catchments;
    }

    /** The schools of a season whose page is complete, each with the moment from which it is. */
    Map<SchoolSummary, Instant> since(SeasonSummary season) {
        Map<SchoolId, PlanSummary> plans = schools.plans(season.id());
        Map<SchoolId, Instant> published = catchments.publishedSince(season.id());
        Map<SchoolSummary, Instant> since = new HashMap<>();
        schools.schools(season.district()).stream()
                .filter(school -> school.stage() == season.stage())
                .forEach(school -> complete(school, plans.get(school.id()), published.get(school.id()))
                        .ifPresent(moment -> since.put(school, moment)));
        return since;
    }

    private static Optional<Instant> complete(
            SchoolSummary school, @Nullable PlanSummary plan, @Nullable Instant catchment) {
        Instant approved = plan == null ? null : plan.approvedSince();
        if (approved == null || school.nature() == SchoolNature.PRIVATE) {
            return Optional.ofNullable(approved);
        }
        return Optional.ofNullable(catchment).map(since -> since.isAfter(approved) ? since : approved);
    }
}
