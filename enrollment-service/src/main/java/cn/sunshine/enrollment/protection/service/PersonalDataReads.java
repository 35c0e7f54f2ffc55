package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.shared.DistrictId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a family who looked at its data. That it is theirs, the caller has checked. */
@Service
@Transactional(readOnly = true)
public class PersonalDataReads {

    private static final int MOST = 200;

    private static final String OFFICER = "reading-officer";
    private static final int LABEL = 6;

    private final JdbcClient jdbc;
    private final PersonalData data;

    PersonalDataReads(JdbcClient jdbc, PersonalData data) {
        this.jdbc = jdbc;
        this.data = data;
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
                .query(this::access)
                .list();
    }

    private PersonalDataAccess access(ResultSet row, int number) throws SQLException {
        DataSubject.Kind kind = DataSubject.Kind.valueOf(row.getString("subject_kind"));
        UUID subject = row.getObject("subject_id", UUID.class);
        UUID district = row.getObject("district", UUID.class);
        return new PersonalDataAccess(
                row.getLong("seq"),
                row.getObject("reading", UUID.class),
                new DataSubject(kind, subject),
                district == null ? null : new DistrictId(district),
                row.getString("actor_role"),
                officer(row.getObject("actor_account", UUID.class), subject),
                row.getTimestamp("at").toInstant(),
                ReadingPurpose.valueOf(row.getString("purpose")),
                List.of(row.getString("cells").split(",")));
    }

    /** The same for one officer before one family, another before the next: nobody collects an officer's days. */
    private String officer(@Nullable UUID account, UUID subject) {
        if (account == null) {
            return "";
        }
        byte[] index = data.index(OFFICER, account + "/" + subject).bytes();
        return HexFormat.of().withUpperCase().formatHex(index).substring(0, LABEL);
    }
}
