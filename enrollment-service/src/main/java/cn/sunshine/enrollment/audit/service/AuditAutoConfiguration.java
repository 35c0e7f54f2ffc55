package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.audit.CurrentActor;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

/** What audit and the use cases need from their surroundings, where nobody else provides it. */
@AutoConfiguration
class AuditAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CurrentActor systemActor() {
        return () -> Actor.SYSTEM;
    }

    /** The machine's clock: sessions, leases, one-time codes and audit go by it, deadlines of a season do not. */
    @Bean
    @ConditionalOnMissingBean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    /** Ids that nobody can guess: from the JDK's secure random. */
    @Bean
    @ConditionalOnMissingBean
    IdGenerator idGenerator() {
        return new JdkIdGenerator();
    }
}
