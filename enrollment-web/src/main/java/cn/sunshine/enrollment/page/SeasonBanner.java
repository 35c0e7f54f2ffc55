package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * One sentence about the season with the one date that matters now.
 *
 * @param tone what it means: open, about to close, closed
 * @param text the sentence
 * @param path where to go on, or null
 * @param action words of that link, present exactly when the path is
 */
public record SeasonBanner(
        Tone tone,
        Label text,
        @Nullable String path,
        @Nullable Label action) {

    public SeasonBanner {
        if ((path == null) != (action == null)) {
            throw new IllegalArgumentException("A path and the words of its link come together");
        }
    }
}
