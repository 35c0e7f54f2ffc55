package cn.sunshine.enrollment.platform.production;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps production off a database that a demo has made: its officers are still there, with the passwords that the README
 * publishes, and no setting of production takes them away.
 */
@Component
@Profile("production")
class DemoDatabaseCheck implements InitializingBean {

    private final JdbcClient jdbc;

    DemoDatabaseCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if (jdbc.sql("select exists (select 1 from demo_mark)")
                .query(Boolean.class)
                .single()) {
            throw new DemoDatabaseException();
        }
    }
}
