package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out application numbers; a number that was taken and not used is a gap, which is no harm. */
@Component
class ApplicationNumbers {

    private final JdbcClient jdbc;

    ApplicationNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ApplicationNumber next() {
        return ApplicationNumber.of(jdbc.sql("select nextval('application_number')")
                .query(Long.class)
                .single());
    }
}
