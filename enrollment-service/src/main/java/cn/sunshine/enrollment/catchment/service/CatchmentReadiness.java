package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.ReadinessCheck;
import cn.sunshine.enrollment.season.service.SeasonReading;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Policy D1: families learn every school's catchment before they register, so registration stays closed while a public
 * school of the season's stage has no published rule. Private schools have no catchment.
 */
@Component
class CatchmentReadiness implements ReadinessCheck {

    static final String NOT_PUBLISHED = "catchment.readiness.not-published";

    private final SchoolQueries schools;
    private final CatchmentQueries catchments;

    CatchmentReadiness(SchoolQueries schools, CatchmentQueries catchments) {
        this.schools = schools;
        this.catchments = catchments;
    }

    @Override
    public List<Obstacle> obstacles(SeasonReading season, PhaseKind kind) {
        if (kind != PhaseKind.REGISTRATION) {
            return List.of();
        }
        PublishedCatchments published = catchments.published(season);
        return schools.schools(season).schools().stream()
                .filter(school -> school.nature() == SchoolNature.PUBLIC)
                .filter(school -> published.since(school.id()).isEmpty())
                .map(school -> new Obstacle(NOT_PUBLISHED, school.profile().name()))
                .toList();
    }
}
