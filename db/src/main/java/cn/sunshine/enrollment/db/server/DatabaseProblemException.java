package cn.sunshine.enrollment.db.server;

import java.io.Serial;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The database cannot be used as it is, and a person has to know which folder, port or setting it is about. */
public final class DatabaseProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String[] arguments;

    public DatabaseProblemException(Problem problem, Object... arguments) {
        this(null, problem, arguments);
    }

    public DatabaseProblemException(@Nullable Throwable cause, Problem problem, Object... arguments) {
        super(problem.description(Locale.ENGLISH, arguments), cause);
        this.problem = problem;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    }

    public Problem problem() {
        return problem;
    }

    /** What is the matter, in the given language. */
    public String description(Locale locale) {
        return problem.description(locale, (Object[]) arguments);
    }

    /** What to do about it, in the given language. */
    public String action(Locale locale) {
        return problem.action(locale, (Object[]) arguments);
    }
}
