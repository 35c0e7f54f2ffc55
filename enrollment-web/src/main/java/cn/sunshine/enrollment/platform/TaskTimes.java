package cn.sunshine.enrollment.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings forward what waits for a time that is too far away. A node whose clock runs ahead, as a machine's does that starts
 * eight hours in the future until NTP corrects it, leaves the next time of every task there: nothing would expire or be told
 * on any node for so long. It counts by a clock that nobody sets.
 */
@Component
class TaskTimes implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(TaskTimes.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Optional<SchedulerClient> scheduler;
    private final List<RecurringTask<?>> tasks;
    private final ScheduledExecutorService looks;

    /** @param scheduler none where nothing is scheduled, as beside an operator's command */
    TaskTimes(Optional<SchedulerClient> scheduler, List<RecurringTask<?>> tasks) {
        this.scheduler = scheduler;
        this.tasks = List.copyOf(tasks);
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "task-times"));
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the application
    void begin() {
        looks.scheduleWithFixedDelay(this::look, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    void look() {
        scheduler.ifPresent(client -> tasks.forEach(task -> look(task, client)));
    }

    /** As at the scheduler's start: a time that the task's own rhythm would not have chosen is chosen anew. */
    private static void look(RecurringTask<?> task, SchedulerClient client) {
        try {
            task.onStartup(client, new SystemClock());
        } catch (RuntimeException failed) { // it runs at this moment, or the database is away: the next look will do
            log.debug("The time of {} was not looked at", task.getName(), failed);
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
