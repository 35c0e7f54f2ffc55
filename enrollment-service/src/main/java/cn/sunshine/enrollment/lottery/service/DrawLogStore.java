package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.DrawId;
import cn.sunshine.enrollment.draw.LoggedStep;
import cn.sunshine.enrollment.draw.SignedHead;
import cn.sunshine.enrollment.lottery.service.DrawLogView.Step;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.service.LockKey;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The tables of the log. The application's role may add rows and read them, never change or remove one. */
@Component
class DrawLogStore {

    static final String PAGE_OF_STEPS =
            "select * from draw_log_entry where district_id = :district and position < :end order by position desc limit :limit";

    static final String PAGE_OF_HEADS =
            "select * from draw_log_head where district_id = :district and size <= :end order by size desc limit :limit";

    private final JdbcClient jdbc;
    private final TransactionLock lock;

    DrawLogStore(JdbcClient jdbc, TransactionLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Holds the log of a district until the transaction ends; taken after the draw's own lock, before the audit chain's. */
    void lock(DistrictId district) {
        lock.hold(LockKey.of("draw_log", district.value()));
    }

    List<LoggedStep> steps(DistrictId district) {
        return jdbc.sql("select * from draw_log_entry where district_id = :district order by position")
                .param("district", district.value())
                .query(DrawLogStore::step)
                .list();
    }

    /** The newest steps first, those whose number is at most {@code end}. */
    List<Step> steps(DistrictId district, int end, int limit) {
        return page(PAGE_OF_STEPS, district, end, limit)
                .query((row, number) -> new Step(
                        row.getInt("position") + 1,
                        row.getString("kind"),
                        row.getString("draw_number"),
                        row.getString("hash"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("note"))))
                .list();
    }

    /** The newest heads first, those of a log of at most {@code end} steps. */
    List<SignedHead> heads(DistrictId district, int end, int limit) {
        return page(PAGE_OF_HEADS, district, end, limit)
                .query(DrawLogStore::head)
                .list();
    }

    private StatementSpec page(String sql, DistrictId district, int end, int limit) {
        return jdbc.sql(sql)
                .param("district", district.value())
                .param("end", end)
                .param("limit", limit);
    }

    List<SignedHead> heads(DistrictId district) {
        return jdbc.sql("select * from draw_log_head where district_id = :district order by size")
                .param("district", district.value())
                .query(DrawLogStore::head)
                .list();
    }

    void add(DistrictId district, int position, LoggedStep step) {
        jdbc.sql("""
                insert into draw_log_entry (district_id, position, kind, draw_number, hash, at, note)
                values (:district, :position, :kind, :draw, :hash, :at, :note)""")
                .param("district", district.value())
                .param("position", position)
                .param("kind", step.kind().name())
                .param("draw", step.draw().value())
                .param("hash", step.hash())
                .param("at", Timestamp.from(step.time()))
                .param("note", step.note().orElse(null), Types.VARCHAR)
                .update();
    }

    void add(DistrictId district, SignedHead head) {
        jdbc.sql("""
                insert into draw_log_head (district_id, size, root, at, signature)
                values (:district, :size, :root, :at, :signature)""")
                .param("district", district.value())
                .param("size", head.size())
                .param("root", head.root())
                .param("at", Timestamp.from(head.time()))
                .param("signature", head.signature())
                .update();
    }

    private static LoggedStep step(ResultSet row, int number) throws SQLException {
        return new LoggedStep(
                LoggedStep.Kind.valueOf(row.getString("kind")),
                new DrawId(row.getString("draw_number")),
                row.getString("hash"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("note")));
    }

    private static SignedHead head(ResultSet row, int number) throws SQLException {
        return new SignedHead(
                row.getLong("size"),
                row.getString("root"),
                row.getTimestamp("at").toInstant(),
                row.getString("signature"));
    }
}
