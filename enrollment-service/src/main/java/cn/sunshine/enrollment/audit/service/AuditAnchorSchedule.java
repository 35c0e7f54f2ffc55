package cn.sunshine.enrollment.audit.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the anchors on the hour, on one node whichever it is. */
@Configuration(proxyBeanMethods = false)
class AuditAnchorSchedule {

    @Bean
    RecurringTask<Void> auditAnchorTask(
            AuditAnchors anchors, @Value("${enrollment.audit.anchor-schedule:0 0 * * * *}") String schedule) {
        return Tasks.recurring("audit-anchor", Schedules.cron(schedule)).execute((instance, context) -> anchors.take());
    }
}
