package cn.sunshine.enrollment.scale;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Listens to what Hibernate, JdbcClient and JdbcTemplate say they execute, so that no test context needs a data source of
 * its own. What listeners and scheduled tasks do meanwhile on threads of theirs is not counted.
 */
public final class StatementLog implements AutoCloseable {

    private static final String HIBERNATE = "org.hibernate.SQL";
    private static final String JDBC = "org.springframework.jdbc.core.JdbcTemplate";
    private static final Pattern EXECUTED =
            Pattern.compile("Executing (?:prepared )?SQL (?:statement|update|query) \\[(.*)]", Pattern.DOTALL);

    private final List<Logger> loggers = Stream.of(HIBERNATE, JDBC)
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();
    private final ListAppender<ILoggingEvent> events = new OfOneThread();

    public StatementLog() {
        events.start();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(events);
        });
    }

    /** Every statement since the log was opened, with parameters as question marks. */
    public List<String> statements() {
        return List.copyOf(events.list).stream()
                .flatMap(StatementLog::statement)
                .toList();
    }

    private static Stream<String> statement(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (event.getLoggerName().equals(HIBERNATE)) {
            return Stream.of(message);
        }
        Matcher executed = EXECUTED.matcher(message);
        return executed.find() ? Stream.of(executed.group(1)) : Stream.empty();
    }

    /** Asks while the event is appended: an event that is asked later says the name of the thread that asks. */
    private static final class OfOneThread extends ListAppender<ILoggingEvent> {

        private final Thread opener = Thread.currentThread();

        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread() == opener) {
                super.append(event);
            }
        }
    }

    @Override
    public void close() {
        loggers.forEach(logger -> {
            logger.detachAppender(events);
            logger.setAdditive(true);
            logger.setLevel(null);
        });
    }
}
