package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When families asked about identity numbers that were new to them, and nothing of the numbers. */
@Component
class NumberInquiries {

    private final JdbcClient jdbc;

    NumberInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, AccountId guardian, Instant at) {
        jdbc.sql("insert into number_inquiry (id, guardian_id, asked_at) values (:id, :guardian, :at)")
                .param("id", id)
                .param("guardian", guardian.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that bears the note of a refusal stays: without the note the next refusal would be recorded as the day's first. */
    void remove(UUID id) {
        jdbc.sql("delete from number_inquiry where id = :id and not refused")
                .param("id", id)
                .update();
    }

    /** The moments after {@code after}, the oldest first. */
    List<Instant> of(AccountId guardian, Instant after) {
        return jdbc
                .sql(
                        "select asked_at from number_inquiry where guardian_id = :guardian and asked_at > :after order by asked_at")
                .param("guardian", guardian.value())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /**
     * Notes on the newest inquiry after {@code after} that what followed it was refused.
     *
     * @return whether none of them bore that note
     */
    boolean noteRefusal(AccountId guardian, Instant after) {
        return jdbc.sql("""
                        update number_inquiry set refused = true
                        where id = (select id from number_inquiry where guardian_id = :guardian and asked_at > :after
                                    order by asked_at desc, id limit 1)
                        and not exists (select 1 from number_inquiry
                                        where guardian_id = :guardian and asked_at > :after and refused)""")
                        .param("guardian", guardian.value())
                        .param("after", after.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return how many there were */
    int removeUntil(Instant last) {
        return jdbc.sql("delete from number_inquiry where asked_at <= :last")
                .param("last", last.atOffset(ZoneOffset.UTC))
                .update();
    }
}
