package cn.sunshine.enrollment.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/**
 * Hands over once more what a listener could not take: the database was away just after a family's commit, or the node that
 * was at it has died. Whichever node has its turn does so, and leaves the others what they may still be at: so no node does
 * it at its start. Listeners stand an event that comes twice.
 */
@Configuration(proxyBeanMethods = false)
class EventRedelivery {

    static final int AT_A_TIME = 200;

    private final EventPublicationRegistry registry;
    private final IncompleteEventPublications outstanding;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration overdue;

    /** @param overdue longer than any listener takes, shorter than anybody waits for */
    EventRedelivery(
            EventPublicationRegistry registry,
            IncompleteEventPublications outstanding,
            JdbcClient jdbc,
            Clock systemClock,
            @Value("${enrollment.events.overdue:30s}") Duration overdue) {
        this.registry = registry;
        this.outstanding = outstanding;
        this.jdbc = jdbc;
        this.clock = systemClock;
        this.overdue = overdue;
    }

    @Bean
    RecurringTask<Void> eventRedeliveryTask() {
        return Tasks.recurring("event-redelivery", FixedDelay.of(overdue)).execute((instance, context) -> redeliver());
    }

    void redeliver() {
        countFromNow();
        // without its database a listener cannot even note that it failed: it seems to be at work for ever
        registry.markStalePublicationsFailed(status -> overdue);
        List<UUID> turn = oldest();
        outstanding.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withMinAge(overdue).withBatchSize(AT_A_TIME));
        queueUpAnew(turn);
    }

    /** A node whose clock ran ahead has dated its events there: if it dies, nobody would call them overdue before. */
    private void countFromNow() {
        jdbc.sql("""
                update event_publication set publication_date = :now
                where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED', 'FAILED') and publication_date > :now""").param("now", at(clock.instant())).update();
    }

    /** What the registry is about to hand over: it asks in this order, and for no more. */
    private List<UUID> oldest() {
        return jdbc.sql("""
                select id from event_publication
                where status = 'FAILED' and publication_date < :before order by publication_date limit :most""")
                .param("before", at(clock.instant().minus(overdue)))
                .param("most", AT_A_TIME)
                .query(UUID.class)
                .list();
    }

    /** Behind all others that wait: what nobody can ever take, its type gone perhaps, would keep the later ones out for ever. */
    private void queueUpAnew(List<UUID> turn) {
        if (!turn.isEmpty()) {
            jdbc.sql("update event_publication set publication_date = :now where id in (:turn)")
                    .param("now", at(clock.instant()))
                    .param("turn", turn)
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
