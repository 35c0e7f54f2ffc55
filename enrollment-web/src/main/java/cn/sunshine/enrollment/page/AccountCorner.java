package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the corner of the header.
 *
 * @param signInPath for one who is not signed in, else null
 * @param signOutPath for one who is, else null
 * @param name how the one who is signed in is addressed, or null
 */
public record AccountCorner(
        @Nullable String signInPath,
        @Nullable String signOutPath,
        @Nullable String name) {}
