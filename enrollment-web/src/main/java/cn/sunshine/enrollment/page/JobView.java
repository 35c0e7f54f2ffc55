package cn.sunshine.enrollment.page;

import org.jspecify.annotations.Nullable;

/**
 * Long work as its page shows it.
 *
 * @param name what it is
 * @param phase what it is doing, or null before it starts
 * @param done units of work done
 * @param total units of work in all; 0 while that is unknown
 * @param failed units that failed so far
 * @param remaining estimate in seconds, or null while there is none
 * @param state in words
 * @param tone of the state
 * @param running whether it still goes on: the page then asks again
 * @param pollPath path of the fragment that shows its progress
 * @param failuresPath where the failures are listed, or null
 * @param cancelPath where a form posts to cancel it, or null while it cannot be
 */
public record JobView(
        Label name,
        @Nullable Label phase,
        long done,
        long total,
        long failed,
        @Nullable Long remaining,
        Label state,
        Tone tone,
        boolean running,
        String pollPath,
        @Nullable String failuresPath,
        @Nullable String cancelPath) {

    public JobView {
        if (done < 0 || failed < 0 || total < 0) {
            throw new IllegalArgumentException("Not counts of work: " + done + " + " + failed + " of " + total);
        }
    }

    /** The estimate in minutes, rounded up, or null. */
    public @Nullable Long remainingMinutes() {
        return remaining == null ? null : (remaining + 59) / 60;
    }
}
