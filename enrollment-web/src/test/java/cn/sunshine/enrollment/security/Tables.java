package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every table of the product, whatever a page shows of it: a new one is among them at once.
 *
 * @param owner a connection that may read all of them
 */
record Tables(Connection owner) {

    /** How many rows each has, and a sum over all that they hold: equal as long as nothing was written. */
    Map<String, String> contents() throws SQLException {
        return contents(names());
    }

    /** The same of some tables. */
    Map<String, String> contents(List<String> tables) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        String all = tables.stream()
                .map(table -> "select '" + table + "', count(*) || ' rows ' ||"
                        + " coalesce(sum(hash_record_extended(t, 0)), 0) from \"" + table + "\" t")
                .collect(Collectors.joining(" union all "));
        // prepared, so that the driver keeps its plan: to make one for a hundred tables takes longer than to read them
        try (PreparedStatement query = owner.prepareStatement(all);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                contents.put(rows.getString(1), rows.getString(2));
            }
        }
        return contents;
    }

    /** One row of each table in which one of these texts stands. */
    List<String> holding(String... texts) throws SQLException {
        String any =
                Stream.of(texts).map(text -> "t::text like '%" + text + "%'").collect(Collectors.joining(" or "));
        List<String> holding = new ArrayList<>();
        for (String table : names()) {
            column("select t::text from \"" + table + "\" t where " + any + " limit 1").stream()
                    .map(row -> table + " " + row)
                    .forEach(holding::add);
        }
        return holding;
    }

    long rows(String table) throws SQLException {
        return Long.parseLong(column("select count(*) from " + table).get(0));
    }

    /** Waits until nothing new is on its way to a listener: what comes of a step is written after its answer. */
    void settle() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> rows("event_publication where completion_date is null"
                                + " and publication_date > now() - interval '1 minute'")
                        == 0);
    }

    private List<String> names() throws SQLException {
        List<String> names = column("select tablename from pg_tables where schemaname = current_schema()");
        assertThat(names)
                .contains("application", "place", "draw", "account", "role_grant", "school", "address_rule")
                .contains("audit_entry", "personal_data_reading", "review_case", "seat_account", "draw_file");
        return names;
    }

    private List<String> column(String select) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement(select);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
