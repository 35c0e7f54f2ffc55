package cn.sunshine.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The statements of a submission in one transaction: its reads as they were recorded, asked for whatever row, and its writes,
 * which are compared with the recorded ones so that they stay the same. No sealing, no hashing, no objects.
 */
final class BareSubmission {

    private static final String CHAIN = "audit_entry";
    private static final String HASH = "0".repeat(64);
    private static final List<String> WRITES = List.of(
            "update application set",
            "insert into application_submission",
            "insert into application_step",
            "insert into event_publication",
            "insert into event_publication",
            "insert into audit_entry");

    private final UUID chain = UUID.randomUUID();
    private final List<String> reads;

    BareSubmission(List<String> recorded) {
        List<String> writes = recorded.stream()
                .map(statement -> statement.toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.startsWith("select"))
                .toList();
        assertThat(writes).hasSameSizeAs(WRITES);
        for (int i = 0; i < WRITES.size(); i++) {
            assertThat(writes.get(i)).startsWith(WRITES.get(i));
        }
        reads = recorded.stream()
                .filter(statement -> statement.toLowerCase(Locale.ROOT).startsWith("select"))
                .filter(statement -> !statement.contains(CHAIN))
                .toList();
    }

    void submit(Connection connection, UUID application) throws SQLException {
        connection.setAutoCommit(false);
        for (String read : reads) {
            ask(connection, read, application);
        }
        write(connection, application);
        chain(connection, application);
        connection.commit();
    }

    /** For the row of the application where an id is asked for, for none where it is anything else. */
    private static void ask(Connection connection, String read, UUID application) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(read)) {
            ParameterMetaData parameters = statement.getParameterMetaData();
            for (int i = 1; i <= parameters.getParameterCount(); i++) {
                if (parameters.getParameterTypeName(i).equals("uuid")) {
                    statement.setObject(i, application);
                } else {
                    statement.setNull(i, parameters.getParameterType(i));
                }
            }
            statement.executeQuery().close();
        }
    }

    private static void write(Connection connection, UUID application) throws SQLException {
        run(connection, "update application set status = 'SUBMITTED', version = version + 1 where id = ?", application);
        run(
                connection,
                "insert into application_submission values (?, 0, gen_random_uuid(), now(), ?, ?)",
                application,
                new byte[600],
                HASH);
        run(connection, "insert into application_step values (?, 100, 'SUBMITTED', now())", application);
        for (int listener = 0; listener < 2; listener++) {
            run(connection, """
                    insert into event_publication (id, event_type, listener_id, publication_date, serialized_event,
                                                   completion_date, status, completion_attempts)
                    values (gen_random_uuid(), 'bare', 'bare', now(), ?, now(), 'COMPLETED', 1)\
                    """, "{}".repeat(200));
        }
    }

    private void chain(Connection connection, UUID application) throws SQLException {
        run(connection, "select pg_advisory_xact_lock(hashtextextended(?, 0))", CHAIN + "/" + chain);
        long seq =
                run(connection, "select seq, hash from audit_entry where chain = ? order by seq desc limit 1", chain);
        run(
                connection,
                "insert into audit_entry values (?, ?, now(), null, 'GUARDIAN', null, 'bare', 'bare', ?, ?, ?, ?)",
                chain,
                seq + 1,
                application.toString(),
                "x".repeat(200),
                HASH,
                HASH);
    }

    /** Returns the first number of the first row; zero where there is none. */
    private static long run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (!statement.execute()) {
                return 0;
            }
            try (ResultSet row = statement.getResultSet()) {
                boolean number = row.next() && row.getMetaData().getColumnType(1) == Types.BIGINT;
                return number ? row.getLong(1) : 0;
            }
        }
    }
}
