package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.db.RoleConnection;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.page.ErrorPage;
import com.zaxxer.hikari.HikariDataSource;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatientDataSourceTests {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String WAITED = "request timed out after";
    private static final String AT_ONCE = "The database did not answer this request before";

    @AfterEach
    void endTheRequest() {
        RequestPatience.swap(null);
    }

    @Test
    void RES_06_aRequestWaitsOnceForADatabaseThatLetsNobodyInAndOneRequestInAWhileForAll() throws Exception {
        try (ServerSocket silent = new ServerSocket(0);
                HikariDataSource pool = pool("jdbc:postgresql://localhost:" + silent.getLocalPort() + "/none")) {
            DataSource database = PatientDataSource.over(pool, PAUSE);
            beginRequest();
            assertThatThrownBy(database::getConnection).hasMessageContaining(WAITED);
            assertThatThrownBy(database::getConnection).hasMessage(AT_ONCE);

            beginRequest();
            assertThatThrownBy(database::getConnection).hasMessage("The database does not answer anybody");
            assertThatThrownBy(database::getConnection).hasMessage(AT_ONCE);

            Thread.sleep(PAUSE.toMillis());
            beginRequest();
            assertThatThrownBy(database::getConnection).hasMessageContaining(WAITED);
        }
    }

    /** Behind it the database comes up later; the pool sees that by itself, long before anybody looks. */
    @Test
    void RES_09_letsEverybodyInAgainAsSoonAsThePoolHasAConnection() throws Exception {
        try (TestDatabase own = TestDatabase.create();
                Gate gate = Gate.before(own.application().jdbcUrl());
                HikariDataSource pool = pool(own.application(), "9")) {
            pool.setJdbcUrl(gate.jdbcUrl());
            pool.setConnectionTimeout(300);
            DataSource database = PatientDataSource.over(pool, Duration.ofHours(1));
            assertThatThrownBy(database::getConnection).hasMessageContaining(WAITED);
            assertThatThrownBy(database::getConnection).hasMessage("The database does not answer anybody");

            gate.open();

            await().until(() -> pool.getHikariPoolMXBean().getTotalConnections() > 0);
            try (Connection connection = database.getConnection()) {
                assertThat(connection.isClosed()).isFalse();
            }
        }
    }

    @Test
    void RES_06_RES_07_aRequestWhoseStatementIsNotAnsweredAsksForNoOtherConnectionAndIsToldSo() throws SQLException {
        try (TestDatabase own = TestDatabase.create();
                HikariDataSource pool = pool(own.application(), "1")) {
            DataSource database = PatientDataSource.over(pool);
            beginRequest();
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                assertThatThrownBy(() -> execute(connection, "select pg_sleep(3)"))
                        .isInstanceOf(SQLException.class)
                        .hasFieldOrPropertyWithValue("SQLState", "08006");
                assertThatThrownBy(connection::rollback)
                        .satisfies(told -> assertThat(
                                        PatienceConfiguration.brokenLines().pageFor(told))
                                .as("the page about it, whose cause the roll-back hides")
                                .contains(ErrorPage.UNAVAILABLE));
            }

            assertThatThrownBy(database::getConnection).hasMessage(AT_ONCE);
        }
    }

    @Test
    void whatTheDatabaseRefusesCostsNoPatience() throws SQLException {
        try (TestDatabase own = TestDatabase.create();
                HikariDataSource pool = pool(own.application(), "9")) {
            DataSource database = PatientDataSource.over(pool);
            beginRequest();
            try (Connection connection = database.getConnection()) {
                assertThatThrownBy(() -> execute(connection, "select 1 / 0")).isInstanceOf(SQLException.class);
            }

            try (Connection connection = database.getConnection()) {
                assertThat(connection.isClosed()).isFalse();
            }
        }
    }

    @Test
    void anotherFailureOfWhichTheDatabaseSaidNothingIsNoBrokenLine() {
        assertThat(PatienceConfiguration.brokenLines().pageFor(new SQLException("Connection is closed", "22001")))
                .isEmpty();
        assertThat(PatienceConfiguration.brokenLines().pageFor(new SQLException("no result")))
                .isEmpty();
    }

    /** It has nobody who waits, and the next thing that it does may be minutes later. */
    @Test
    void aTaskOfNoRequestIsNeverOutOfPatience() {
        RequestPatience.spend();

        assertThat(RequestPatience.isSpent()).isFalse();
    }

    private static void beginRequest() {
        RequestPatience.swap(new RequestPatience());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static HikariDataSource pool(RoleConnection way, String socketTimeout) {
        HikariDataSource pool = pool(way.jdbcUrl().replaceAll("&?socketTimeout=\\d+", ""));
        pool.setUsername(way.credentials().user());
        pool.setPassword(way.credentials().password());
        pool.addDataSourceProperty("socketTimeout", socketTimeout);
        pool.setConnectionTimeout(3000);
        return pool;
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setConnectionTimeout(300);
        pool.setInitializationFailTimeout(-1);
        pool.setMaximumPoolSize(1);
        return pool;
    }
}
