package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.shared.DistrictId;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The task of the product, in a scheduler whose clock the test moves. */
@ServiceTest
class AuditAnchorScheduleTests {

    private static final Instant BEGUN = Instant.parse("2026-05-01T08:17:00Z");

    private final DistrictId district = Happened.anyDistrict();
    private final AuditChain chain = AuditChain.of(district);
    private final SettableClock clock = new SettableClock();

    @Autowired
    private List<Task<?>> tasks;

    @Autowired
    private DataSource database;

    @Autowired
    private AuditAnchors anchors;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private ManualScheduler scheduler;

    @BeforeEach
    void start() {
        clock.set(BEGUN);
        scheduler = TestHelper.createManualScheduler(database)
                .clock(clock)
                .startTasks(List.of(anchorTask()))
                .build();
        scheduler.start();
    }

    @AfterEach
    void leaveNoTaskBehind() {
        scheduler.cancel(anchorTask().getDefaultTaskInstance());
        scheduler.stop();
    }

    @Test
    void AUD_04_takesTheHeadOfEveryChainThatHasGrownOnTheHourAndAgainAnHourLater() {
        Instant first = next();
        assertThat(Duration.between(BEGUN, first)).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
        publish();
        scheduler.runAnyDueExecutions();
        assertThat(anchors.of(chain)).as("before the hour").isEmpty();

        runAt(first);
        assertThat(anchors.of(chain)).hasSize(1);
        assertThat(next()).isEqualTo(first.plus(Duration.ofHours(1)));

        publish();
        runAt(next());
        assertThat(anchors.of(chain)).extracting(anchor -> anchor.head().seq()).containsExactly(1L, 2L);
    }

    private void runAt(Instant hour) {
        clock.set(hour);
        scheduler.runAnyDueExecutions();
    }

    private Instant next() {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of("audit-anchor", RecurringTask.INSTANCE))
                .map(ScheduledExecution::getExecutionTime)
                .orElseThrow();
    }

    private RecurringTask<?> anchorTask() {
        return tasks.stream()
                .filter(task -> task.getName().equals("audit-anchor"))
                .map(RecurringTask.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void publish() {
        transaction.executeWithoutResult(running -> events.publishEvent(new Happened(district, "1")));
    }
}
