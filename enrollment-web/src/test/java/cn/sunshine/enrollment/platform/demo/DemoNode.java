package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.db.RoleConnection;
import cn.sunshine.enrollment.db.support.TestDatabase;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What empties and fills a demo, as one of several nodes on one database has it, with the owner's rights. */
class DemoNode implements DemoFilling {

    private final DataSource database;
    private final DemoTurn turn;
    private final DemoReset reset;
    private final Scheduler scheduler;
    private Runnable meanwhile = () -> {};
    private int filled;

    DemoNode(TestDatabase shared) {
        RoleConnection owner = shared.owner();
        database = new DriverManagerDataSource(
                owner.jdbcUrl(), owner.credentials().user(), owner.credentials().password());
        turn = new DemoTurn(database);
        RecurringTask<Void> sweep =
                Tasks.recurring("sweep", FixedDelay.of(Duration.ofMinutes(1))).execute((instance, context) -> {});
        scheduler = Scheduler.create(database).startTasks(sweep).build();
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .placeholders(
                        Map.of("app_role", shared.application().credentials().user()))
                .load();
        DemoTasks tasks = new DemoTasks(Optional.of(scheduler), List.of(sweep));
        reset = new DemoReset(mark(), flyway, tasks, this, turn, new TaskExecutorAdapter(Runnable::run));
    }

    DemoMark mark() {
        return new DemoMark(JdbcClient.create(database));
    }

    DemoTurn turn() {
        return turn;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    void start() {
        new DemoStart(mark(), reset, this, turn).fill();
    }

    void reset() {
        reset.reset();
    }

    /** What happens elsewhere while this node fills the demo. */
    DemoNode fillingWhile(Runnable elsewhere) {
        meanwhile = elsewhere;
        return this;
    }

    /** How often this node has filled the demo. */
    int filled() {
        return filled;
    }

    @Override
    public void begin() {
        mark().set();
    }

    @Override
    public void make() {
        meanwhile.run();
        filled++;
        mark().complete();
    }
}
