package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.ReadinessCheck;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Policy D1: families learn every school's catchment before they register, so registration stays closed while a public
 * school of the season's stage has no published rule. Private schools have no catchment.
 */
@Component
@Transactional(readOnly = true)
class CatchmentReadiness implements ReadinessCheck {

    static final String NOT_PUBLISHED = "catchment.readiness.not-published";

    private static final String PUBLISHED = """
            select distinct school_id from address_rule
            where season_id = :season and in_force_from is not null and repealed_from is null
            """;

    private final SchoolQueries schools;
    private final SeasonQueries seasons;
    private final JdbcClient jdbc;

    CatchmentReadiness(SchoolQueries schools, SeasonQueries seasons, JdbcClient jdbc) {
        this.schools = schools;
        this.seasons = seasons;
        this.jdbc = jdbc;
    }

    @Override
    public List<Obstacle> obstacles(SeasonId season, PhaseKind kind) {
        if (kind != PhaseKind.REGISTRATION) {
            return List.of();
        }
        return seasons.season(season).stream()
                .flatMap(found -> withoutCatchment(found).stream())
                .map(school -> new Obstacle(NOT_PUBLISHED, school.profile().name()))
                .toList();
    }

    private List<SchoolSummary> withoutCatchment(SeasonSummary season) {
        Set<SchoolId> published =
                jdbc.sql(PUBLISHED).param("season", season.id().value()).query(UUID.class).list().stream()
                        .map(SchoolId::new)
                        .collect(Collectors.toSet());
        return schools.schools(season.district()).stream()
                .filter(school -> school.stage() == season.stage() && school.nature() == SchoolNature.PUBLIC)
                .filter(school -> !published.contains(school.id()))
                .toList();
    }
}
