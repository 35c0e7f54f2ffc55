package cn.sunshine.enrollment.registration.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old questions about identity numbers every hour, on whichever node comes first. */
@Configuration(proxyBeanMethods = false)
class NumberQuestionRetentionSchedule {

    @Bean
    RecurringTask<Void> numberQuestionRetentionTask(NumberQuestionRetention retention) {
        return Tasks.recurring("registration-number-question-retention", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> retention.forget());
    }
}
