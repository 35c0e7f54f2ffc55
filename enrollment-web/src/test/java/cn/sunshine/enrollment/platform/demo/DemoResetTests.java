package cn.sunshine.enrollment.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The one thing of the application that deletes every record, on a real database and with the owner's rights. */
class DemoResetTests {

    private final TestDatabase database = TestDatabase.create();
    private final DemoNode node = new DemoNode(database);
    private Connection connection;
    private JdbcClient jdbc;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connectAsOwner();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("""
                        insert into district (id, code, name, name_en, inquiry_phone, supervision_phone, version)
                        values (gen_random_uuid(), '350102', '鼓楼区', 'Gulou District', '0591-1234567', '0591-7654321', 0)""").update();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void deletesNothingOfADatabaseThatItDidNotMake() {
        assertThatThrownBy(node::reset).isInstanceOf(ForeignDatabaseException.class);

        assertThat(districts()).isOne();
        assertThat(node.filled()).isZero();
        assertThat(node.turn().isTaken()).isFalse();
    }

    @Test
    void emptiesItsOwnDatabaseAndFillsItAgain() {
        node.mark().set();

        node.reset();

        assertThat(districts()).isZero();
        assertThat(node.filled()).isOne();
        assertThat(node.turn().isTaken()).isFalse();
    }

    /** The scheduler itself writes them at its start alone, and goes on without knowing that they are gone. */
    @Test
    void leavesWhatIsDoneAgainAndAgainScheduled() {
        node.mark().set();

        node.reset();

        assertThat(node.scheduler().getScheduledExecutions())
                .extracting(execution -> execution.getTaskInstance().getTaskName())
                .containsExactly("sweep");
    }

    @Test
    void deletesNothingWhileItsDatabaseIsBeingFilled() {
        node.mark().set();
        node.turn().take();

        node.reset();

        assertThat(districts()).isOne();
    }

    @Test
    void deletesNothingThatAnotherNodeIsFilling() {
        DemoNode other = new DemoNode(database);
        node.mark().set();

        node.fillingWhile(() -> {
                    assertThat(other.turn().isTaken()).isTrue();
                    other.reset();
                })
                .reset();

        assertThat(other.filled()).isZero();
        assertThat(node.mark().isComplete()).isTrue();
    }

    private int districts() {
        return jdbc.sql("select count(*) from district").query(Integer.class).single();
    }
}
