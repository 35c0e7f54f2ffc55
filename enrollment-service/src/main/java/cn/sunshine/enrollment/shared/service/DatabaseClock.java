package cn.sunshine.enrollment.shared.service;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one clock that all nodes share: the time at which the database answers, not that of the transaction's beginning. */
public record DatabaseClock(JdbcClient jdbc) implements InstantSource {

    @Override
    public Instant instant() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
