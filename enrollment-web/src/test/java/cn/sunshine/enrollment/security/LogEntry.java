package cn.sunshine.enrollment.security;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An entry of the log as the database holds it. */
record LogEntry(
        Instant at,
        @Nullable String account,
        String role,
        @Nullable String source,
        String action,
        String details) {

    private static final Pattern STATE = Pattern.compile("\"(before|after)\":\"[0-9a-f]{64}\"");

    /** What was written since a moment, but for what the platform does by itself, meanwhile or because of it. */
    static List<LogEntry> since(Instant moment, JdbcClient jdbc) {
        return jdbc.sql("""
                select at, actor_account::text, actor_role, source, action, details from audit_entry
                where at >= :moment and actor_role <> 'SYSTEM' order by chain, seq""")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new LogEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_account"),
                        row.getString("actor_role"),
                        row.getString("source"),
                        row.getString("action"),
                        row.getString("details")))
                .list();
    }

    /** Whether it holds the hash of what it was done to, as that was before or is now. */
    boolean holdsAState() {
        return STATE.matcher(details).find();
    }
}
