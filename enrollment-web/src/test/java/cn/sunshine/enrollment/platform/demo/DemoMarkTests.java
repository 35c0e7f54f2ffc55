package cn.sunshine.enrollment.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The demo shows the codes of its officers to everybody and can empty its database: it must know whose that is. */
class DemoMarkTests {

    private final TestDatabase database = TestDatabase.create();
    private Connection connection;
    private JdbcClient jdbc;
    private DemoMark mark;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connectAsOwner();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        mark = new DemoMark(jdbc);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void startsOnADatabaseThatNobodyHasUsed() {
        assertThatCode(mark::afterPropertiesSet).doesNotThrowAnyException();
        assertThat(mark.isFreshDatabase()).isTrue();
    }

    @Test
    void doesNotStartBesideADistrictThatItDidNotMake() {
        found();

        assertThatThrownBy(mark::afterPropertiesSet).isInstanceOf(ForeignDatabaseException.class);
        assertThat(new ForeignDatabaseAnalyzer()
                        .analyze(new ForeignDatabaseException())
                        .getDescription())
                .contains("The application does not start", "演示不会在上面启动");
    }

    @Test
    void startsAgainOnItsOwnDatabaseWhichIsCompleteOnlyWhenItIsFilled() {
        mark.set();
        found();

        assertThatCode(mark::afterPropertiesSet).doesNotThrowAnyException();
        assertThat(mark.isComplete()).isFalse();
        mark.complete();
        assertThat(mark.isComplete()).isTrue();
        assertThat(mark.isFreshDatabase()).isFalse();
    }

    private void found() {
        jdbc.sql("""
                        insert into district (id, code, name, name_en, inquiry_phone, supervision_phone, version)
                        values (?, '350102', '鼓楼区', 'Gulou District', '0591-1234567', '0591-7654321', 0)""").param(UUID.randomUUID()).update();
    }
}
