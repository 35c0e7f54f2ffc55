package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.Season;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A season as other features and pages see it.
 *
 * @param version another one after each change
 */
public record SeasonSummary(
        SeasonId id,
        DistrictId district,
        int year,
        Stage stage,
        BirthWindow birthWindow,
        PublicityDays publicity,
        DrawNotice drawNotice,
        @Nullable AnswerPeriod answerPeriod,
        List<Phase> phases,
        int version) {

    static SeasonSummary of(Season season) {
        return new SeasonSummary(
                season.id(),
                season.district(),
                season.year().firstYear(),
                season.stage(),
                season.birthWindow(),
                season.publicity(),
                season.drawNotice(),
                season.answerPeriod().orElse(null),
                season.phases(),
                season.state());
    }

    public Optional<Phase> phase(PhaseKind kind) {
        return phases.stream().filter(phase -> phase.kind() == kind).findFirst();
    }

    public boolean isOpen(PhaseKind kind, Instant at) {
        return phase(kind).filter(phase -> phase.isOpen(at)).isPresent();
    }

    /** Until when a family answers what it is offered at {@code at}; empty while nothing says when families answer. */
    public Optional<Instant> answerBy(Instant at) {
        return phase(PhaseKind.CONFIRMATION)
                .map(phase -> answerPeriod == null ? phase.to() : answerPeriod.endOf(at, phase));
    }

    /** The phase that a family cares about at {@code at}: the open one that ends first, else the next to open. */
    public Optional<Phase> current(Instant at) {
        return phases.stream()
                .filter(phase -> phase.isOpen(at))
                .reduce((one, other) -> other.to().isBefore(one.to()) ? other : one)
                .or(() -> next(at));
    }

    public Optional<Phase> next(Instant at) {
        return phases.stream().filter(phase -> phase.from().isAfter(at)).findFirst();
    }

    /** Whether a phase has begun at {@code at} and not all are over: also in the days between two phases. */
    public boolean isRunning(Instant at) {
        return phases.stream().anyMatch(phase -> !phase.from().isAfter(at))
                && phases.stream().anyMatch(phase -> phase.to().isAfter(at));
    }

    /** Whether it had phases and all are over at {@code at}; one that was only announced is yet to come. */
    public boolean isOver(Instant at) {
        return !phases.isEmpty() && phases.stream().allMatch(phase -> phase.isOver(at));
    }

    /**
     * The stages for which children are enrolled at {@code at} or soon: of whose seasons one is of the latest year, or not
     * over yet, as next year's season of one stage may be announced while this year's of the other still runs.
     *
     * @param newestFirst seasons of one district
     */
    public static Set<Stage> enrolling(List<SeasonSummary> newestFirst, Instant at) {
        return newestFirst.stream()
                .filter(season -> season.year() == newestFirst.get(0).year() || !season.isOver(at))
                .map(SeasonSummary::stage)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The season that people mean at {@code at}: next year's is announced while this year's still draws and checks in, and
     * takes its place when that is over.
     *
     * @param newestFirst seasons of one stage
     */
    public static Optional<SeasonSummary> meant(List<SeasonSummary> newestFirst, Instant at) {
        return newestFirst.stream()
                .filter(season -> season.isRunning(at))
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }
}
