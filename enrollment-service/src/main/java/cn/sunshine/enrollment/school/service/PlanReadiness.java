package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.ReadinessCheck;
import cn.sunshine.enrollment.season.service.SeasonReading;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Policy D1: families learn every school's plan before they register, so registration stays closed while one school of
 * the season's stage has no approved plan.
 */
@Component
class PlanReadiness implements ReadinessCheck {

    static final String NOT_APPROVED = "school.readiness.plan-not-approved";

    private final SchoolQueries schools;

    PlanReadiness(SchoolQueries schools) {
        this.schools = schools;
    }

    @Override
    public List<Obstacle> obstacles(SeasonReading season, PhaseKind kind) {
        if (kind != PhaseKind.REGISTRATION) {
            return List.of();
        }
        SeasonSchools enrolling = schools.schools(season);
        return enrolling.schools().stream()
                .filter(school -> enrolling.approvedPlan(school).isEmpty())
                .map(school -> new Obstacle(NOT_APPROVED, school.profile().name()))
                .toList();
    }
}
