package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.page.ErrorPage;
import cn.sunshine.enrollment.page.ErrorTranslation;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Every answer comes within ten seconds, also while the database says nothing: a request waits for it once. */
@Configuration(proxyBeanMethods = false)
class PatienceConfiguration {

    private static final String BROKEN = "Connection is closed";
    private static final String PATIENCE = RequestPatience.class.getName();

    @Bean
    static BeanPostProcessor patientDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? PatientDataSource.over(pool) : bean;
            }
        };
    }

    /** What the pool says of a line that broke in the middle of a transaction: the roll-back tells, and hides why. */
    @Bean
    static ErrorTranslation brokenLines() {
        return failure ->
                failure instanceof SQLException told && told.getSQLState() == null && BROKEN.equals(told.getMessage())
                        ? Optional.of(ErrorPage.UNAVAILABLE)
                        : Optional.empty();
    }

    /** Outside of all others, as sessions are read and written within it; the page about a failure is the same request. */
    @Bean
    FilterRegistrationBean<Filter> requestPatience() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            @Nullable RequestPatience before = RequestPatience.swap(of(request));
            try {
                chain.doFilter(request, response);
            } finally {
                RequestPatience.swap(before);
            }
        });
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Within the one that knows of sessions, and outside of all who ask for one. */
    @Bean
    FilterRegistrationBean<Filter> sessionOfFailures() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) ->
                chain.doFilter(new FailedRequest((HttpServletRequest) request), response));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return filter;
    }

    private static RequestPatience of(ServletRequest request) {
        if (!(request.getAttribute(PATIENCE) instanceof RequestPatience)) {
            request.setAttribute(PATIENCE, new RequestPatience());
        }
        return (RequestPatience) request.getAttribute(PATIENCE);
    }
}
