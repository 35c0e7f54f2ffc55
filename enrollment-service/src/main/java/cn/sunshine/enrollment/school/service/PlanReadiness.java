package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.School;
import cn.sunshine.enrollment.school.Schools;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.ReadinessCheck;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Policy D1: families learn every school's plan before they register, so registration stays closed while one school of
 * the season's stage has no approved plan.
 */
@Component
@Transactional(readOnly = true)
class PlanReadiness implements ReadinessCheck {

    static final String NOT_APPROVED = "school.readiness.plan-not-approved";

    private final Schools schools;
    private final SeasonQueries seasons;

    PlanReadiness(Schools schools, SeasonQueries seasons) {
        this.schools = schools;
        this.seasons = seasons;
    }

    @Override
    public List<Obstacle> obstacles(SeasonId season, PhaseKind kind) {
        if (kind != PhaseKind.REGISTRATION) {
            return List.of();
        }
        return seasons.season(season).stream()
                .flatMap(found -> withoutPlan(found).stream())
                .map(school -> new Obstacle(NOT_APPROVED, school.profile().name()))
                .toList();
    }

    private List<School> withoutPlan(SeasonSummary season) {
        return schools.findWithoutApprovedPlan(season.district(), season.stage(), season.id());
    }
}
