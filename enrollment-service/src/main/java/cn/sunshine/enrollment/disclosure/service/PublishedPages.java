package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.catchment.service.PublishedCatchments;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.school.service.SeasonSchools;
import cn.sunshine.enrollment.season.service.SeasonReading;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    Map<SchoolSummary, Instant> since(SeasonReading season) {
        SeasonSchools enrolling = schools.schools(season);
        PublishedCatchments published = catchments.published(season);
        Map<SchoolSummary, Instant> since = new HashMap<>();
        for (SchoolSummary school : enrolling.schools()) {
            enrolling
                    .approvedPlan(school)
                    .map(PlanSummary::approvedSince)
                    .flatMap(approved -> complete(school, approved, published))
                    .ifPresent(moment -> since.put(school, moment));
        }
        return since;
    }

    private static Optional<Instant> complete(SchoolSummary school, Instant approved, PublishedCatchments published) {
        if (school.nature() == SchoolNature.PRIVATE) {
            return Optional.of(approved);
        }
        return published.since(school.id()).map(since -> since.isAfter(approved) ? since : approved);
    }
}
