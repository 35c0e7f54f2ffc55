package cn.sunshine.enrollment.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page.
 *
 * @param districtName name of the district as the public knows it, or null before one is set up
 * @param hotline where a family asks, or null before it is known
 * @param supervision where misconduct is reported, or null before it is known
 * @param demo whether the site is a demonstration: every page then says so
 * @param season the one thing about the season that matters today, or null
 * @param lines host, identifier of the site, record numbers: the last lines of every page, those that exist
 */
public record SiteDetails(
        @Nullable String districtName,
        @Nullable Hotline hotline,
        @Nullable Hotline supervision,
        boolean demo,
        @Nullable SeasonBanner season,
        List<Label> lines) {

    public SiteDetails {
        lines = List.copyOf(lines);
    }

    /** The same with the numbers of another, which are the same in every language. */
    SiteDetails answeredAs(SiteDetails other) {
        return new SiteDetails(districtName, other.hotline, other.supervision, demo, season, lines);
    }

    /** Before anything is known but what the configuration says. */
    public static SiteDetails unknown(boolean demo) {
        return new SiteDetails(null, null, null, demo, null, List.of());
    }
}
