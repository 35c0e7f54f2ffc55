package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The phase that every page of a district names, with its season. */
record MarkedPhase(SeasonSummary season, Phase phase) {

    /**
     * What matters most at {@code now}: where families can register, else where they could if nothing held it, else what
     * families do, else what goes on, else what comes next.
     *
     * @param held whether something holds a phase back whose window is open
     */
    static Optional<MarkedPhase> of(List<SeasonSummary> all, Instant now, Predicate<MarkedPhase> held) {
        List<MarkedPhase> registrations = each(
                        all, season -> season.phase(PhaseKind.REGISTRATION).filter(phase -> phase.isOpen(now)))
                .toList();
        return registrations.stream()
                .filter(held.negate())
                .findFirst()
                .or(() -> registrations.stream().findFirst())
                .or(() -> running(all, now)
                        .min(Comparator.comparing(one -> one.phase().to())))
                .or(() -> each(all, season -> season.current(now).filter(phase -> phase.isOpen(now)))
                        .findFirst())
                .or(() -> each(all, season -> season.next(now)).min(Comparator.comparing(MarkedPhase::from)));
    }

    /** What else families can do or wait for at {@code now}. */
    List<MarkedPhase> others(List<SeasonSummary> all, Instant now, Predicate<MarkedPhase> held) {
        return running(all, now)
                .filter(other -> !other.equals(this))
                .filter(held.negate())
                .toList();
    }

    /** Publication goes on all the while and is for nobody to do. */
    private static Stream<MarkedPhase> running(List<SeasonSummary> all, Instant now) {
        return all.stream()
                .flatMap(season -> season.phases().stream()
                        .filter(phase -> phase.isOpen(now) && phase.kind() != PhaseKind.PUBLICITY)
                        .map(phase -> new MarkedPhase(season, phase)));
    }

    Label name() {
        return Label.key("platform.banner.name", season.stage(), phase.kind());
    }

    private static Stream<MarkedPhase> each(List<SeasonSummary> all, Function<SeasonSummary, Optional<Phase>> phase) {
        return all.stream()
                .flatMap(season -> phase.apply(season).map(found -> new MarkedPhase(season, found)).stream());
    }

    private Instant from() {
        return phase.from();
    }
}
