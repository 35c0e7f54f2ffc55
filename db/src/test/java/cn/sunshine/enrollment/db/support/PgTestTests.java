package cn.sunshine.enrollment.db.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PgTest
@SpringBootTest
class PgTestTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    @Test
    void dataSourceUsesTheApplicationsRole() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("enrollment_app");
    }

    @Test
    void applicationCannotChangeTheSchema() {
        assertThatThrownBy(() -> jdbc.sql("create table t (id int)").update())
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> jdbc.sql("create temporary table t (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied to create temporary tables");
    }

    @Test
    void applicationWritesRowsOfTablesTheOwnerCreates() throws Exception {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table pupil (id int generated always as identity, serial_no serial, name text)");
        }

        jdbc.sql("insert into pupil (name) values ('长沙'), ('北京')").update();

        assertThat(jdbc.sql("select name from pupil order by name")
                        .query(String.class)
                        .list())
                .containsExactly("北京", "长沙");
        assertThatThrownBy(() -> jdbc.sql("truncate pupil").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void everyDatabaseIsACopyOfItsOwn() throws Exception {
        try (TestDatabase other = TestDatabase.create();
                Connection connection = other.connectAsApplication()) {
            assertThat(connection.getCatalog()).isEqualTo(other.name()).isNotEqualTo(database.name());
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
