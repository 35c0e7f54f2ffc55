package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who wants to register in a district is told.
 *
 * @param season whose registration opens next; only where it is {@link State#AHEAD}
 * @param opens when that is
 */
public record RegistrationOutlook(
        State state,
        @Nullable SeasonSummary season,
        @Nullable Instant opens) {

    /** From what matters most to what matters least. */
    public enum State {
        OPEN,
        /** The window is open, and something that must be public first is not. */
        HELD,
        AHEAD,
        /** No time is known yet. */
        UNKNOWN,
        OVER
    }

    /** @param held whether something holds the registration of a season back whose window is open */
    public static RegistrationOutlook of(List<SeasonSummary> all, Instant now, Predicate<SeasonSummary> held) {
        List<SeasonSummary> due = all.stream()
                .filter(season -> season.isOpen(PhaseKind.REGISTRATION, now))
                .toList();
        if (!due.isEmpty()) {
            return new RegistrationOutlook(due.stream().allMatch(held) ? State.HELD : State.OPEN, null, null);
        }
        return all.stream()
                .flatMap(season -> season.phase(PhaseKind.REGISTRATION).map(Phase::from).filter(now::isBefore).stream()
                        .map(opens -> new RegistrationOutlook(State.AHEAD, season, opens)))
                .min(Comparator.comparing(RegistrationOutlook::opens))
                .orElseGet(() -> new RegistrationOutlook(withoutDates(all, now), null, null));
    }

    private static State withoutDates(List<SeasonSummary> all, Instant now) {
        boolean over = !all.isEmpty()
                && all.stream()
                        .allMatch(season -> season.isOver(now)
                                || season.phase(PhaseKind.REGISTRATION).isPresent());
        return over ? State.OVER : State.UNKNOWN;
    }
}
