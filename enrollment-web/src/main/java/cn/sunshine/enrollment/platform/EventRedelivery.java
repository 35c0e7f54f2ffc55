package cn.sunshine.enrollment.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/**
 * Hands over once more what a listener could not take: the database was away just after a family's commit, and the
 * application that goes on must not wait for its next start to open the case. Listeners stand an event that comes twice.
 */
@Configuration(proxyBeanMethods = false)
class EventRedelivery {

    private static final int AT_A_TIME = 200;

    private final EventPublicationRegistry registry;
    private final IncompleteEventPublications outstanding;
    private final Duration overdue;

    /** @param overdue longer than any listener takes, shorter than anybody waits for */
    EventRedelivery(
            EventPublicationRegistry registry,
            IncompleteEventPublications outstanding,
            @Value("${enrollment.events.overdue:30s}") Duration overdue) {
        this.registry = registry;
        this.outstanding = outstanding;
        this.overdue = overdue;
    }

    @Bean
    RecurringTask<Void> eventRedeliveryTask() {
        return Tasks.recurring("event-redelivery", FixedDelay.of(overdue)).execute((instance, context) -> redeliver());
    }

    void redeliver() {
        // without its database a listener cannot even note that it failed: it seems to be at work for ever
        registry.markStalePublicationsFailed(status -> overdue);
        outstanding.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withMinAge(overdue).withBatchSize(AT_A_TIME));
    }
}
