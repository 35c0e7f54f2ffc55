package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list by keyset: it knows the next page and the first, not their number, so that it costs the same on
 * the thousandth page.
 *
 * @param first path with query of the first page, or null on it
 * @param next path with query of the page after, or null on the last
 * @param shown rows on this page
 * @param total rows in all, or null if not counted
 */
public record Pager(
        @Nullable String first,
        @Nullable String next,
        int shown,
        @Nullable Long total) {

    public Pager {
        if (shown < 0) {
            throw new IllegalArgumentException("A page cannot show " + shown + " rows");
        }
    }
}
