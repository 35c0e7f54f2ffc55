package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a family who looked at its data. That it is theirs, the caller has checked. */
@Service
@Transactional(readOnly = true)
public class PersonalDataReads {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    PersonalDataReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest looks at any of {@code subjects}, newest first, at most 200. */
    public List<PersonalDataAccess> of(Collection<DataSubject> subjects) {
        return before(subjects, Long.MAX_VALUE, MOST);
    }

    /**
     * A page of looks, newest first.
     *
     * @param seq only those before this place in the log
     * @param size 1 to 200
     */
    public List<PersonalDataAccess> before(Collection<DataSubject> subjects, long seq, int size) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " looks");
        }
        List<Object[]> keys = subjects.stream()
                .map(subject -> new Object[] {subject.kind().name(), subject.id()})
                .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT * FROM personal_data_reading
                        WHERE (subject_kind, subject_id) IN (:keys) AND seq < :seq
                        ORDER BY seq DESC LIMIT :size""")
                .param("keys", keys)
                .param("seq", seq)
                .param("size", size)
                .query(PersonalDataReads::access)
                .list();
    }

    private static PersonalDataAccess access(ResultSet row, int number) throws SQLException {
        DataSubject.Kind kind = DataSubject.Kind.valueOf(row.getString("subject_kind"));
        return new PersonalDataAccess(
                row.getLong("seq"),
                row.getObject("reading", UUID.class),
                new DataSubject(kind, row.getObject("subject_id", UUID.class)),
                row.getString("actor_role"),
                row.getTimestamp("at").toInstant(),
                ReadingPurpose.valueOf(row.getString("purpose")),
                List.of(row.getString("cells").split(",")));
    }
}
