package cn.sunshine.enrollment.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

/** What every feature is given: the system's clock and ids that nobody can guess. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class PlatformConfiguration {

    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    /** Random ids: an id in a link tells neither how many there are nor who came first. */
    @Bean
    IdGenerator idGenerator() {
        return new JdkIdGenerator();
    }
}
