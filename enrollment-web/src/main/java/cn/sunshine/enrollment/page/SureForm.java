package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * Whether an officer is sure of what he cannot undo.
 *
 * @param sure "true" where the box is ticked
 * @param seen the state on the page of what it is about
 */
public record SureForm(@Nullable String sure, @Nullable String seen) {

    /** Not ticked yet, on a page that shows this state. */
    public static SureForm of(int state) {
        return new SureForm(null, Integer.toString(state));
    }
}
