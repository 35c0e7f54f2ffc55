package cn.sunshine.enrollment.season.service;

import java.util.function.Function;
import org.springframework.util.ConcurrentLruCache;

/**
 * What was made of a season is costly and often asked for: it is kept of those that were asked about last, of no more than a
 * large city has districts, with both stages of each.
 *
 * @param <K> the season, or what tells one state of it from the next
 */
public final class LastSeasons<K, V> {

    static final int MOST = 128;

    private final ConcurrentLruCache<K, V> kept;

    /** @param make what is kept of a season nothing is kept of */
    public LastSeasons(Function<K, V> make) {
        this.kept = new ConcurrentLruCache<>(MOST, make);
    }

    public V of(K season) {
        return kept.get(season);
    }
}
