package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.ReadinessCheck.Obstacle;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonCorrection;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonReading;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The seasons an administrator reaches, each phase with its time and with what holds it; all others look absent. */
@Component
class SeasonDesk {

    private static final String OVER = "season.over";

    private final SeasonQueries seasons;
    private final SeasonCorrection correction;
    private final SeasonClock clock;

    SeasonDesk(SeasonQueries seasons, SeasonCorrection correction, SeasonClock clock) {
        this.seasons = seasons;
        this.correction = correction;
        this.clock = clock;
    }

    /**
     * A season with a row for every kind of phase, also those that have no time yet.
     *
     * @param own whether the reader is an administrator of this very district, who alone arranges places for its children
     * @param undecided on how many applications nobody has decided; 0 for everybody else
     */
    record Calendar(DistrictSummary district, SeasonSummary season, boolean own, long undecided, List<Row> rows) {

        /** Until then undecided applications are the reviewers' day's work; from then on nobody decides on them. */
        public boolean isReviewOver() {
            return rows.stream()
                    .anyMatch(
                            row -> row.kind() == PhaseKind.REVIEW && row.state().equals(OVER));
        }
    }

    /**
     * @param phase null while the kind has no time
     * @param state key of the message that names what the window says now; no window is open that something holds
     * @param hindrances what is not ready; a phase that is over is held by nothing
     */
    record Row(PhaseKind kind, @Nullable Phase phase, String state, List<Obstacle> hindrances) {}

    List<DistrictSummary> districts(SignedIn officer) {
        return seasons.districts(officer, Role.DISTRICT_ADMINISTRATOR);
    }

    /** @throws OutOfReachException if there is no such district or another administrator looks after it */
    DistrictSummary district(DistrictId id, SignedIn officer) {
        return districts(officer).stream()
                .filter(district -> district.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OutOfReachException(id));
    }

    List<Calendar> calendars(SignedIn officer) {
        return districts(officer).stream()
                .flatMap(district -> seasons.seasons(district.id()).stream()
                        .map(season -> calendar(
                                district, season, officer.holdsIn(district.id(), Role.DISTRICT_ADMINISTRATOR))))
                .toList();
    }

    SeasonSummary season(SeasonId id, SignedIn officer) {
        SeasonSummary season = seasons.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
        officer.requireDistrict(season.district(), Role.DISTRICT_ADMINISTRATOR);
        return season;
    }

    /** The season that a page is about, and whose it is, for the page to show. */
    SeasonSummary show(SeasonId id, SignedIn officer, Model model) {
        SeasonSummary own = season(id, officer);
        model.addAttribute("own", own).addAttribute("district", district(own.district(), officer));
        return own;
    }

    /** @throws SeasonNotFoundException unless a district of the officer's had announced the season and took it back */
    void requireWithdrawn(SeasonId id, SignedIn officer) {
        if (districts(officer).stream().noneMatch(district -> correction.isWithdrawn(id, district.id()))) {
            throw SeasonNotFoundException.of(id);
        }
    }

    /** Whether a family has submitted in it: then what was announced of it stays. */
    boolean isReliedOn(SeasonId id) {
        return seasons.isReliedOn(id);
    }

    private Calendar calendar(DistrictSummary district, SeasonSummary season, boolean own) {
        Instant now = clock.instant();
        SeasonReading reading = new SeasonReading(season);
        return new Calendar(
                district,
                season,
                own,
                own ? seasons.undecided(season.id()) : 0,
                Arrays.stream(PhaseKind.values())
                        .map(kind -> row(reading, kind, now))
                        .toList());
    }

    private Row row(SeasonReading season, PhaseKind kind, Instant now) {
        Phase phase = season.season().phase(kind).orElse(null);
        List<Obstacle> hindrances = phase != null && phase.isOver(now) ? List.of() : seasons.obstacles(season, kind);
        return new Row(kind, phase, state(phase, now, !hindrances.isEmpty()), hindrances);
    }

    private static String state(@Nullable Phase phase, Instant now, boolean held) {
        if (phase == null) {
            return "season.unset";
        }
        if (phase.isOver(now)) {
            return OVER;
        }
        if (!phase.isOpen(now)) {
            return "season.before";
        }
        return held ? "season.waits" : "season.open";
    }
}
