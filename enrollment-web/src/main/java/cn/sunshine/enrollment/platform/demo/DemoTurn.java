package cn.sunshine.enrollment.platform.demo;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whose turn it is to make the demo: of several nodes on one database one does, and none empties what another is filling. The
 * turn is a lock of a connection that its holder keeps, so it ends with the node, whatever becomes of that.
 */
@DemoComponent
class DemoTurn {

    /** "demo" in ASCII, and the one of the kind: no other lock of the application has two numbers. */
    private static final String TAKE = "select pg_try_advisory_lock(1684368751, 1)";

    private static final String END = "select pg_advisory_unlock(1684368751, 1)";
    private static final String IS_TAKEN = """
            select exists (select from pg_locks
                           where locktype = 'advisory' and (classid, objid, objsubid) = (1684368751, 1, 2)
                             and database = (select oid from pg_database where datname = current_database()))""";

    private final DataSource database;
    private @Nullable SingleConnectionDataSource held;

    DemoTurn(DataSource database) {
        this.database = database;
    }

    /** Takes the turn, unless this node or another has it. */
    synchronized boolean take() {
        if (held != null) {
            return false;
        }
        SingleConnectionDataSource own = new SingleConnectionDataSource(DataSourceUtils.getConnection(database), true);
        if (ask(own, TAKE)) {
            held = own;
            return true;
        }
        own.destroy();
        return false;
    }

    synchronized void end() {
        if (held != null) {
            ask(held, END);
            held.destroy();
            held = null;
        }
    }

    /** Whether this node or another is making the demo. */
    boolean isTaken() {
        return ask(database, IS_TAKEN);
    }

    private static boolean ask(DataSource where, String question) {
        return JdbcClient.create(where).sql(question).query(Boolean.class).single();
    }
}
