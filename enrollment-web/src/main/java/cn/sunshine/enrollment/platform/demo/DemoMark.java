package cn.sunshine.enrollment.platform.demo;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells a database that the demo made from every other. On any other the application does not even start with the demo:
 * its page would show the codes of real officers.
 */
@DemoComponent
class DemoMark implements InitializingBean {

    private final JdbcClient jdbc;

    DemoMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if (!isDemoDatabase() && !isFreshDatabase()) {
            throw new ForeignDatabaseException();
        }
    }

    /** Whether nobody, neither a demo nor a district, has used this database yet. */
    boolean isFreshDatabase() {
        return !isDemoDatabase() && count("district") == 0 && count("account") == 0;
    }

    boolean isDemoDatabase() {
        return count("demo_mark") > 0;
    }

    /** Whether the demo was filled to the end; a start that was cut off is filled anew. */
    boolean isComplete() {
        return jdbc.sql("select count(*) from demo_mark where completed_at is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void set() {
        jdbc.sql("insert into demo_mark (made_at) values (now())").update();
    }

    void complete() {
        jdbc.sql("update demo_mark set completed_at = now()").update();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
