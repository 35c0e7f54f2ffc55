package cn.sunshine.enrollment.registration.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old inquiries about identity numbers every hour, on whichever node comes first. */
@Configuration(proxyBeanMethods = false)
class NumberInquiryRetentionSchedule {

    @Bean
    RecurringTask<Void> numberInquiryRetentionTask(NumberInquiryRetention retention) {
        return Tasks.recurring("registration-number-inquiry-retention", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> retention.forget());
    }
}
