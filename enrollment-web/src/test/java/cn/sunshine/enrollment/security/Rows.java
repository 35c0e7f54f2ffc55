package cn.sunshine.enrollment.security;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often something was done, whatever was answered: read off the rows that it leaves. */
@Lazy
@Component
class Rows {

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rows a table, with conditions that end in the column of {@code value} */
    int count(String rows, Object value) {
        return jdbc.sql("select count(*) from " + rows + " = :value")
                .param("value", value)
                .query(Integer.class)
                .single();
    }
}
