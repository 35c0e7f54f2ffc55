package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Composes the public list of draws. */
@Component
class DrawHall {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final LotteryQueries draws;

    DrawHall(SeasonQueries seasons, SchoolQueries schools, LotteryQueries draws) {
        this.seasons = seasons;
        this.schools = schools;
        this.draws = draws;
    }

    /** A draw and its school. */
    record Row(DrawView draw, SchoolSummary school) {}

    List<Row> rows() {
        return seasons.districts().stream()
                .flatMap(district -> {
                    Map<SchoolId, SchoolSummary> byId = schools.byId(district.id());
                    return draws.draws(district.id()).stream()
                            .flatMap(draw ->
                                    Stream.ofNullable(byId.get(draw.school())).map(school -> new Row(draw, school)));
                })
                .toList();
    }
}
