package cn.sunshine.enrollment.platform.demo;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Empties a database that the demo made and fills it again. The application's own role may not remove what is audited, so
 * the schema is made anew under the owner's role.
 */
@DemoComponent
class DemoReset {

    private static final Logger log = LoggerFactory.getLogger(DemoReset.class);

    private final DemoMark mark;
    private final Flyway flyway;
    private final DemoTasks tasks;
    private final DemoFilling filling;
    private final DemoTurn turn;
    private final AsyncTaskExecutor background;

    DemoReset(
            DemoMark mark,
            Flyway flyway,
            DemoTasks tasks,
            DemoFilling filling,
            DemoTurn turn,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor background) {
        this.mark = mark;
        this.flyway = flyway;
        this.tasks = tasks;
        this.filling = filling;
        this.turn = turn;
        this.background = background;
    }

    /**
     * Empties at once and fills in the background, as the first start does: the demo's page says how far it is. While it
     * is being filled, by this node or another, nothing is done.
     *
     * @throws ForeignDatabaseException on any database that the demo did not make
     */
    void reset() {
        if (!turn.take()) {
            return;
        }
        try {
            empty();
            filling.begin();
            background.execute(this::fill);
        } catch (RuntimeException failed) {
            turn.end();
            throw failed;
        }
    }

    private void empty() {
        if (!mark.isDemoDatabase()) {
            throw new ForeignDatabaseException();
        }
        log.info("The demo is made anew");
        Flyway cleaning = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load();
        cleaning.clean();
        cleaning.migrate();
        tasks.scheduleAgain();
    }

    private void fill() {
        try {
            filling.make();
        } finally {
            turn.end();
        }
    }
}
