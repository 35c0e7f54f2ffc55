package cn.sunshine.enrollment.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table that holds what an applicant said against what a department says.
 *
 * @param name of the fact
 * @param stated by the applicant, or null if nothing
 * @param found by the department, or null if nothing
 * @param source the department, or null if none was asked
 * @param at when it answered, or null
 * @param tone of the verdict
 * @param verdict in words
 */
public record VerdictRow(
        Label name,
        @Nullable String stated,
        @Nullable String found,
        @Nullable Label source,
        @Nullable Instant at,
        Tone tone,
        Label verdict) {}
