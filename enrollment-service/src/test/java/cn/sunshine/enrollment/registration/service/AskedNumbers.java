package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What accounts have asked about identity numbers, as it stands in the database. */
final class AskedNumbers {

    private final JdbcClient jdbc;

    AskedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void made(AccountId who, int times, Duration ago) {
        IntStream.range(0, times)
                .forEach(i -> jdbc.sql("""
                        insert into number_inquiry (id, guardian_id, asked_at)
                        values (gen_random_uuid(), :who, now() - make_interval(secs => :ago))""")
                        .param("who", who.value())
                        .param("ago", ago.toSeconds())
                        .update());
    }

    /** Lets all of an account become older. */
    void age(AccountId who, Duration time) {
        jdbc.sql(
                        "update number_inquiry set asked_at = asked_at - make_interval(secs => :time) where guardian_id = :who")
                .param("time", time.toSeconds())
                .param("who", who.value())
                .update();
    }

    int of(AccountId who) {
        return jdbc.sql("select count(*) from number_inquiry where guardian_id = :who")
                .param("who", who.value())
                .query(Integer.class)
                .single();
    }

    /** That an account asked for more than it is told. */
    int refusalsOnRecord(AccountId who) {
        return jdbc.sql("""
                        select count(*) from audit_entry
                        where action = 'registration.numbers-used-up' and subject_id = :account""")
                .param("account", who.toString())
                .query(Integer.class)
                .single();
    }
}
