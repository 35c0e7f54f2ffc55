package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * A row of a summary list: a question, its answer, and where to change it.
 *
 * @param name of the row, a {@link Label}
 * @param value a label, an enum's constant, or anything that prints; null shows that nothing was given
 * @param changePath of a link to change it, or null
 */
public record SummaryRow(
        Label name, @Nullable Object value, @Nullable String changePath) {

    /** A row that cannot be changed. */
    public static SummaryRow of(Label name, @Nullable Object value) {
        return new SummaryRow(name, value, null);
    }
}
