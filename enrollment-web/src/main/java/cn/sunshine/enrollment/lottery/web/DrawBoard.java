package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes the board: season by season one row per school with a plan, with its draw if there is one. */
@Component
class DrawBoard {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final ApplicationQueries applications;
    private final LotteryQueries draws;

    DrawBoard(SeasonQueries seasons, SchoolQueries schools, ApplicationQueries applications, LotteryQueries draws) {
        this.seasons = seasons;
        this.schools = schools;
        this.applications = applications;
        this.draws = draws;
    }

    /** The rows of a season: a school draws in each. */
    record Year(SeasonSummary season, List<Row> rows) {}

    /** A school's row; {@code draw} is null while none was prepared. */
    record Row(
            SeasonId season,
            SchoolSummary school,
            int seats,
            long approved,
            @Nullable DrawView draw) {}

    /** A draw that waits for an officer who looks at the board. */
    record Due(Row row, DrawView draw, HolderTurn turn) {}

    /** Where a secret of this officer is waited for, so that its holder need not look for it. */
    List<Due> due(List<Year> years, AccountId officer) {
        return years.stream()
                .flatMap(year -> year.rows().stream())
                .flatMap(row -> Stream.ofNullable(row.draw())
                        .flatMap(draw -> HolderTurn.of(draw, officer).stream().map(turn -> new Due(row, draw, turn))))
                .toList();
    }

    /** The newest year first; a season without a plan has nothing to show. */
    List<Year> years(DistrictId district) {
        List<DrawView> standing = draws.draws(district).stream()
                .filter(draw -> draw.status() != DrawStatus.ABORTED)
                .toList();
        return seasons.seasons(district).stream()
                .filter(season -> season.phase(PhaseKind.DRAW).isPresent())
                .map(season -> new Year(season, rows(season, standing).toList()))
                .filter(year -> !year.rows().isEmpty())
                .toList();
    }

    private Stream<Row> rows(SeasonSummary season, List<DrawView> standing) {
        Map<SchoolId, DrawView> own = standing.stream()
                .filter(draw -> draw.season().equals(season.id()))
                .collect(Collectors.toMap(DrawView::school, draw -> draw));
        Map<SchoolId, PlanSummary> plans = schools.plans(season.id());
        Map<SchoolId, Long> approved = applications.approvedCounts(season.id());
        return schools.schools(season.district()).stream()
                .flatMap(school -> Stream.ofNullable(plans.get(school.id()))
                        .map(plan -> new Row(
                                season.id(),
                                school,
                                plan.seats(),
                                approved.getOrDefault(school.id(), 0L),
                                own.get(school.id()))));
    }
}
