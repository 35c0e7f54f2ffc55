package cn.sunshine.enrollment.admission.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for overdue offers and waiting lists every minute, on whichever node comes first. */
@Configuration(proxyBeanMethods = false)
class PlaceExpirySchedule {

    @Bean
    RecurringTask<Void> placeExpiryTask(PlaceExpiry expiry, WaitingListClosing closing) {
        return Tasks.recurring("admission-place-expiry", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    expiry.expireOverdue();
                    closing.closeOverdue();
                });
    }
}
