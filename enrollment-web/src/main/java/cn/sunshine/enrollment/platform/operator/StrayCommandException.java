package cn.sunshine.enrollment.platform.operator;

/** A command is asked for, and not as an argument of this start. */
class StrayCommandException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StrayCommandException(String source) {
        super("enrollment.command stands in " + source);
    }
}
