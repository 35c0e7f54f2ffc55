package cn.sunshine.enrollment.season.service;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A season and what has been read about it for one answer. Features below the season keep their facts here, each as a
 * record of its own, so that whoever asks next shares the reading. Not for longer than the answer: facts grow old.
 */
public final class SeasonReading {

    private final SeasonSummary season;
    private final Map<Class<?>, Object> facts = new HashMap<>();

    public SeasonReading(SeasonSummary season) {
        this.season = season;
    }

    public SeasonSummary season() {
        return season;
    }

    /** The facts of a kind, which {@code read} fetches for the first who asks. */
    public <F> F facts(Class<F> kind, Function<SeasonSummary, F> read) {
        Object known = facts.get(kind);
        if (known == null) {
            known = read.apply(season);
            facts.put(kind, known);
        }
        return kind.cast(known);
    }
}
