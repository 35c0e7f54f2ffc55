package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.server.DatabaseProblemException;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application what is the matter with the database and what to do, without a stack trace. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseProblemException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseProblemException cause) {
        return new FailureAnalysis(
                cause.description(Locale.SIMPLIFIED_CHINESE) + "\n\n" + cause.description(Locale.ENGLISH),
                cause.action(Locale.SIMPLIFIED_CHINESE) + "\n\n" + cause.action(Locale.ENGLISH),
                cause);
    }
}
