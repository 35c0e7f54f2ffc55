package cn.sunshine.enrollment.platform;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How the server takes what visitors ask, and what it says of its public pages. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

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
