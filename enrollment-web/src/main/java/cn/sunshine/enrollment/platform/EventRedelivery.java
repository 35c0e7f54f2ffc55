package cn.sunshine.enrollment.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/**
 * Hands over once more what a listener could not take: the database was away just after a family's commit, and the
 * application that goes on must not wait for its next start to open the case. Listeners stand an event that comes twice.
 */
@Configuration(proxyBeanMethods = false)
class EventRedelivery {

    /** Longer than any listener takes, shorter than anybody waits for. */
    private static final Duration OVERDUE = Duration.ofSeconds(30);

    private static final int AT_A_TIME = 200;

    @Bean
    RecurringTask<Void> eventRedeliveryTask(IncompleteEventPublications outstanding) {
        ResubmissionOptions overdue =
                ResubmissionOptions.defaults().withMinAge(OVERDUE).withBatchSize(AT_A_TIME);
        return Tasks.recurring("event-redelivery", FixedDelay.of(OVERDUE))
                .execute((instance, context) -> outstanding.resubmitIncompletePublications(overdue));
    }
}
