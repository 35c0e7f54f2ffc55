package cn.sunshine.enrollment.platform.operator;

/** One thing that the application does for its operator instead of serving visitors. */
interface OperatorTask {

    int DONE = 0;
    int REFUSED = 1;
    int MISUSED = 2;

    /** What stands behind {@code --enrollment.command=}. */
    String name();

    /** @return {@link #DONE}, {@link #REFUSED} or, where an option is missing or wrong, {@link #MISUSED} */
    int run(OperatorOptions options, OperatorConsole console);
}
