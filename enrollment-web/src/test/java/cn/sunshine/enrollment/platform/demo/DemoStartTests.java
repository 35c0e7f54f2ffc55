package cn.sunshine.enrollment.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes of a demo that are started on one database. */
class DemoStartTests {

    private final TestDatabase database = TestDatabase.create();
    private final DemoNode node = new DemoNode(database);
    private final DemoNode other = new DemoNode(database);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void fillsAFreshDatabaseOnce() {
        node.start();
        node.start();
        other.start();

        assertThat(node.filled()).isOne();
        assertThat(other.filled()).isZero();
    }

    /** It would take the demo for one whose filling was cut off, and empty it under the other node's hands. */
    @Test
    void leavesADemoToTheNodeThatIsFillingIt() {
        node.fillingWhile(other::start).start();

        assertThat(other.filled()).isZero();
        assertThat(node.mark().isComplete()).isTrue();
    }

    @Test
    void makesADemoAnewWhoseNodeDiedOverIt() throws SQLException {
        node.mark().set();
        node.turn().take();
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and"
                    + " database = (select oid from pg_database where datname = current_database())");
        }

        other.start();

        assertThat(other.filled()).isOne();
        assertThat(other.mark().isComplete()).isTrue();
    }
}
