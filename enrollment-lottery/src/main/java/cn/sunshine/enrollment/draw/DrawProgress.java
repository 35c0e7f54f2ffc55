package cn.sunshine.enrollment.draw;

/** Hears how far long work has come. Called from the working thread, often enough to show, seldom enough not to slow it. */
@FunctionalInterface
public interface DrawProgress {

    /**
     * @param phase what is being done, as a word of the protocol: tickets, order, placement, stability, files
     * @param done how much of it, 0 to {@code total}
     */
    void at(String phase, long done, long total);

    /** Tells nobody. */
    static DrawProgress silent() {
        return (phase, done, total) -> {};
    }
}
