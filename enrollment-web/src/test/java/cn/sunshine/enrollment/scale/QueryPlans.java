package cn.sunshine.enrollment.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;

/** How the server would run a statement whatever its parameters are. */
public final class QueryPlans implements AutoCloseable {

    private final Connection connection;

    /** @param sample small tables are read from end to end because they are small; a sample forbids it where there is a way */
    public QueryPlans(Connection connection, boolean sample) throws SQLException {
        this.connection = connection;
        execute("set plan_cache_mode = force_generic_plan");
        if (sample) {
            execute("set enable_seqscan = off");
        }
    }

    public String of(String sql) throws SQLException {
        int parameters = 0;
        StringBuilder numbered = new StringBuilder();
        // the driver names the type of a parameter, a statement that is merely prepared has to say it
        for (char next : sql.replace("? is null", "?::text is null").toCharArray()) {
            numbered.append(next == '?' ? "$" + ++parameters : String.valueOf(next));
        }
        execute("prepare asked as " + numbered);
        String nulls = parameters == 0 ? "" : "(" + String.join(", ", Collections.nCopies(parameters, "null")) + ")";
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain execute asked" + nulls)) {
            StringBuilder plan = new StringBuilder(sql);
            while (lines.next()) {
                plan.append('\n').append(lines.getString(1));
            }
            return plan.toString();
        } finally {
            execute("deallocate asked");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
