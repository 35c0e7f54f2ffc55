package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PhaseScheduled;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when each season's review is open beside the cases, in the transaction that moves it: the queue asks for both at once. */
@Component
class ReviewWindows {

    private static final String KEEP = """
            insert into review_window (season_id, starts_at, ends_at) values (:season, :from, :to)
            on conflict (season_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at
            """;

    private final JdbcClient jdbc;

    ReviewWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PhaseScheduled event) {
        Phase phase = event.phase();
        if (phase.kind() == PhaseKind.REVIEW) {
            jdbc.sql(KEEP)
                    .param("season", event.season().value())
                    .param("from", phase.from().atOffset(ZoneOffset.UTC))
                    .param("to", phase.to().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
