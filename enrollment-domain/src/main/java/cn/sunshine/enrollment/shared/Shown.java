package cn.sunshine.enrollment.shared;

/** What a page shows to an officer before he changes it: he takes back, or puts in force, nothing he has not seen. */
public interface Shown {

    /** The state it is in: another number after each change. */
    int state();

    /** The refusal of a page that shows another state. */
    RefusedException changedMeanwhile();

    /**
     * Whether what an officer asks for is still to be done: not once more for a button that was pressed twice.
     *
     * @param seen the state that his page showed
     * @param done whether it is already as he asks
     * @throws RefusedException if somebody changed it since
     */
    default boolean isLeftToDo(int seen, boolean done) {
        boolean stale = state() != seen;
        if (stale && !done) {
            throw changedMeanwhile();
        }
        return !stale;
    }
}
