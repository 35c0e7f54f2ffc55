package cn.sunshine.enrollment.platform.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import java.util.Optional;

/**
 * What is done again and again stands in the database that a reset empties, and the scheduler writes it there at its own
 * start alone: without this nothing would expire, close or be told anew until the application is started again.
 */
@DemoComponent
class DemoTasks {

    private final Optional<SchedulerClient> scheduler;
    private final List<RecurringTask<?>> tasks;

    /** @param scheduler none where nothing is scheduled, as beside an operator's command */
    DemoTasks(Optional<SchedulerClient> scheduler, List<RecurringTask<?>> tasks) {
        this.scheduler = scheduler;
        this.tasks = List.copyOf(tasks);
    }

    /** As at the scheduler's start; what is there already stays as it is. */
    void scheduleAgain() {
        scheduler.ifPresent(client -> tasks.forEach(task -> task.onStartup(client, new SystemClock())));
    }
}
