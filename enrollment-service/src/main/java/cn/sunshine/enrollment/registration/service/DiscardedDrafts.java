package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ids of drafts that a family threw away, and nothing of what stood in them. */
@Component
class DiscardedDrafts {

    private final JdbcClient jdbc;

    DiscardedDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApplicationId id, AccountId guardian) {
        jdbc.sql("insert into discarded_draft (id, guardian_id) values (:id, :guardian)")
                .param("id", id.value())
                .param("guardian", guardian.value())
                .update();
    }

    /** Whether this very family threw it away. */
    boolean has(ApplicationId id, AccountId guardian) {
        return jdbc.sql("select exists (select from discarded_draft where id = :id and guardian_id = :guardian)")
                .param("id", id.value())
                .param("guardian", guardian.value())
                .query(Boolean.class)
                .single();
    }
}
