package cn.sunshine.enrollment.identity.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old codes every hour, on whichever node comes first. */
@Configuration(proxyBeanMethods = false)
class OneTimeCodeRetentionSchedule {

    @Bean
    RecurringTask<Void> oneTimeCodeRetentionTask(OneTimeCodeRetention retention) {
        return Tasks.recurring("identity-code-retention", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> retention.forget());
    }
}
