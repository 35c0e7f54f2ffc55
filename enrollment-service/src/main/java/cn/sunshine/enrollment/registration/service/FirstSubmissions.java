package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.LastSeasons;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * What a season and its schools announced stays once a family has submitted. Whoever would change it just then and the first
 * families wait for each other: one of them finds what the other did. Nobody waits for anybody after that, as a rush at the
 * deadline would keep it from being moved.
 */
@Component
class FirstSubmissions {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final LastSeasons<SeasonId, AtomicBoolean> over = new LastSeasons<>(season -> new AtomicBoolean());

    FirstSubmissions(SeasonQueries seasons, SchoolQueries schools) {
        this.seasons = seasons;
        this.schools = schools;
    }

    /** Before anything of the season or the school is read: of the first families each holds both until its transaction ends. */
    void hold(Application application) {
        SeasonId season = application.season();
        AtomicBoolean isOver = over.of(season);
        if (isOver.get()) {
            return;
        }
        if (seasons.isReliedOn(season)) {
            isOver.set(true);
        } else {
            seasons.hold(season);
            Optional.ofNullable(application.answers().school()).ifPresent(school -> schools.hold(school, season));
        }
    }
}
