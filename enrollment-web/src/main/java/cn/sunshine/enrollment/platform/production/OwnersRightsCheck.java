package cn.sunshine.enrollment.platform.production;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps production from working with the owner's rights (AUD-05): whoever broke into the application could rewrite the
 * audit log with them. What was revoked from an owner he grants himself again, so it is asked whose the tables are.
 */
@Component
@Profile("production")
class OwnersRightsCheck implements InitializingBean {

    private static final String TOO_MUCH = """
        select has_table_privilege('audit_entry', 'UPDATE, DELETE, TRUNCATE')
            or has_table_privilege('audit_anchor', 'UPDATE, DELETE, TRUNCATE')
            or exists (select from pg_class
                       where relnamespace = current_schema()::regnamespace and pg_has_role(relowner, 'MEMBER'))\
        """;

    private final JdbcClient jdbc;

    OwnersRightsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if (jdbc.sql(TOO_MUCH).query(Boolean.class).single()) {
            throw new OwnersRightsException(
                    jdbc.sql("select current_user").query(String.class).single());
        }
    }
}
