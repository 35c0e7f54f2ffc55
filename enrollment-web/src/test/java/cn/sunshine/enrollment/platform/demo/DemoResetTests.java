package cn.sunshine.enrollment.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.db.RoleConnection;
import cn.sunshine.enrollment.db.support.TestDatabase;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The one thing of the application that deletes every record, on a real database and with the owner's rights. */
class DemoResetTests {

    private final TestDatabase database = TestDatabase.create();
    private final Filling district = new Filling();
    private Connection connection;
    private JdbcClient jdbc;
    private DemoMark mark;
    private DemoReset reset;
    private Scheduler scheduler;

    @BeforeEach
    void connect() throws SQLException {
        RoleConnection owner = database.owner();
        connection = database.connectAsOwner();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        mark = new DemoMark(jdbc);
        Flyway flyway = Flyway.configure()
                .dataSource(
                        owner.jdbcUrl(),
                        owner.credentials().user(),
                        owner.credentials().password())
                .placeholders(
                        Map.of("app_role", database.application().credentials().user()))
                .load();
        RecurringTask<Void> sweep =
                Tasks.recurring("sweep", FixedDelay.of(Duration.ofMinutes(1))).execute((instance, context) -> {});
        scheduler = Scheduler.create(new SingleConnectionDataSource(connection, true))
                .startTasks(sweep)
                .build();
        DemoTasks tasks = new DemoTasks(Optional.of(scheduler), List.of(sweep));
        reset = new DemoReset(mark, flyway, tasks, district, new SimpleAsyncTaskExecutor());
        jdbc.sql("""
                        insert into district (id, code, name, name_en, inquiry_phone, supervision_phone, version)
                        values (gen_random_uuid(), '350102', '鼓楼区', 'Gulou District', '0591-1234567', '0591-7654321', 0)""").update();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void deletesNothingOfADatabaseThatItDidNotMake() {
        assertThatThrownBy(reset::reset).isInstanceOf(ForeignDatabaseException.class);

        assertThat(districts()).isOne();
        assertThat(district.begun).isZero();
    }

    @Test
    void emptiesItsOwnDatabaseAndFillsItAgain() {
        mark.set();

        reset.reset();

        assertThat(districts()).isZero();
        assertThat(mark.isDemoDatabase()).isFalse();
        assertThat(district.begun).isOne();
    }

    /** The scheduler itself writes them at its start alone, and goes on without knowing that they are gone. */
    @Test
    void leavesWhatIsDoneAgainAndAgainScheduled() {
        mark.set();

        reset.reset();

        assertThat(scheduler.getScheduledExecutions())
                .extracting(execution -> execution.getTaskInstance().getTaskName())
                .containsExactly("sweep");
    }

    @Test
    void deletesNothingWhileItsDatabaseIsBeingFilled() {
        mark.set();
        district.beingMade = true;

        reset.reset();

        assertThat(districts()).isOne();
    }

    private int districts() {
        return jdbc.sql("select count(*) from district").query(Integer.class).single();
    }

    private static class Filling implements DemoFilling {

        private boolean beingMade;
        private int begun;

        @Override
        public boolean isBeingMade() {
            return beingMade;
        }

        @Override
        public void begin() {
            begun++;
        }

        @Override
        public void make() {}
    }
}
