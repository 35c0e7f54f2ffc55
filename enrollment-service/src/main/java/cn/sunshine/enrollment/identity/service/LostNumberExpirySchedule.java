package cn.sunshine.enrollment.identity.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settles overdue requests every hour, on whichever node comes first. */
@Configuration(proxyBeanMethods = false)
class LostNumberExpirySchedule {

    @Bean
    RecurringTask<Void> lostNumberExpiryTask(LostNumberExpiry expiry) {
        return Tasks.recurring("identity-lost-number-expiry", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> expiry.expire());
    }
}
