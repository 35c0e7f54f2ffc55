package cn.sunshine.enrollment.faults;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds of one draw, feature by feature. */
record DrawState(
        String status, String resultHash, long roll, long lots, long resultFiles, long resultsInLog, long places) {

    private static final String QUESTION = """
            select status, coalesce(result_hash, '') as result_hash,
                (select count(*) from roll_entry where draw_id = draw.id) as roll,
                (select count(*) from roll_entry where draw_id = draw.id and outcome is not null) as lots,
                (select count(*) from draw_file where draw_id = draw.id and layer = 'PUBLIC'
                    and name in ('tickets.csv', 'result.csv', 'waitlist.csv', 'cutoffs.csv')) as result_files,
                (select count(*) from draw_log_entry where draw_number = draw.number and kind = 'RESULT') as in_log,
                (select count(*) from place where draw_id = draw.id) as places
            from draw where id = :id::uuid
            """;

    static DrawState of(JdbcClient jdbc, String draw) {
        Map<String, Object> row = jdbc.sql(QUESTION).param("id", draw).query().singleRow();
        return new DrawState(
                row.get("status").toString(),
                row.get("result_hash").toString(),
                count(row, "roll"),
                count(row, "lots"),
                count(row, "result_files"),
                count(row, "in_log"),
                count(row, "places"));
    }

    /** Nothing of a result anywhere. */
    boolean isNotRun() {
        return status.equals("READY") && resultHash.isEmpty() && lots + resultFiles + resultsInLog + places == 0;
    }

    /** Computed for every child, and nobody has been told. */
    boolean isComputed() {
        return status.equals("DRAWN") && hasResult() && resultsInLog + places == 0;
    }

    /** Public. Places follow by an event of its own: either none of them is there yet, or each. */
    boolean isReleased() {
        return status.equals("RELEASED") && hasResult() && resultsInLog == 1 && (places == 0 || places == roll);
    }

    boolean isComplete() {
        return isReleased() && places == roll;
    }

    private boolean hasResult() {
        return resultHash.length() == 64 && lots == roll && resultFiles == 4;
    }

    private static long count(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
