package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One task and the scheduler of a node whose clock the test sets. */
@ApplicationTest
class TaskTimesTests {

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    private final AtomicInteger runs = new AtomicInteger();
    private final SettableClock clock = new SettableClock();

    @Autowired
    DataSource database;

    private ManualScheduler scheduler;
    private RecurringTask<Void> task;

    static Stream<Schedule> rhythms() {
        return Stream.of(FixedDelay.of(Duration.ofMinutes(1)), Schedules.cron("0 * * * * *"));
    }

    @ParameterizedTest
    @MethodSource("rhythms")
    void RES_15_whatANodeEightHoursAheadHasPutOffRunsWithinTwoMinutesOfItsClockBeingSetRight(Schedule rhythm) {
        startAt(Instant.now().plus(EIGHT_HOURS), rhythm);
        clock.set(next());
        scheduler.runAnyDueExecutions();
        assertThat(runs).hasValue(1);
        clock.set(Instant.now());
        assertThat(next()).isAfter(clock.now().plus(EIGHT_HOURS));

        new TaskTimes(Optional.of(scheduler), List.of(task)).look();

        clock.set(Instant.now().plus(Duration.ofMinutes(2)));
        scheduler.runAnyDueExecutions();
        assertThat(runs).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("rhythms")
    void leavesEveryOtherTimeAsItIs(Schedule rhythm) {
        startAt(Instant.now(), rhythm);
        scheduler.runAnyDueExecutions();
        Instant chosen = next();

        new TaskTimes(Optional.of(scheduler), List.of(task)).look();

        assertThat(next()).isEqualTo(chosen);
    }

    private void startAt(Instant now, Schedule rhythm) {
        clock.set(now);
        task = Tasks.recurring("task-times-" + UUID.randomUUID(), rhythm)
                .execute((instance, context) -> runs.incrementAndGet());
        scheduler = TestHelper.createManualScheduler(database)
                .clock(clock)
                .startTasks(List.of(task))
                .build();
        scheduler.start();
    }

    private Instant next() {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(task.getName(), RecurringTask.INSTANCE))
                .map(ScheduledExecution::getExecutionTime)
                .orElseThrow();
    }

    @AfterEach
    void leaveNoTaskBehind() {
        scheduler.cancel(task.getDefaultTaskInstance());
        scheduler.stop();
    }
}
