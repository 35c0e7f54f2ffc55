package cn.sunshine.enrollment.platform;

import java.time.Clock;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
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

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> emptiedQueue() {
        return server -> server.setProtocol(QueueEmptyingProtocol.class.getName());
    }

    /** Behind the filter chain of security, which knows by then who asks. */
    @Bean
    FilterRegistrationBean<PublicPageTags> publicPageTags() {
        FilterRegistrationBean<PublicPageTags> filter = new FilterRegistrationBean<>(new PublicPageTags());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
