package cn.sunshine.enrollment.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The accounts of a demo, whose passwords everybody knows, must never meet real families. */
class DemoDatabaseCheckTests {

    private final TestDatabase database = TestDatabase.create();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connectAsApplication();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void AUT_06_refusesToStartInProductionOnTheDatabaseOfADemoAndSaysWhatToDo() {
        mark();

        StartOn.inProduction(connection).run(context -> {
            assertThat(context).getFailure().rootCause().isInstanceOf(DemoDatabaseException.class);
            FailureAnalysis said = StartOn.analysis(context.getStartupFailure());
            assertThat(said.getDescription()).contains("这个数据库是演示生成的", "does not start in production", "made by a demo");
            assertThat(said.getAction()).contains("spring.datasource.url", "docs/operations.md", "空的数据库");
        });
    }

    @Test
    void startsInProductionOnAnyOtherDatabaseAndWithoutProductionOnADemos() {
        StartOn.inProduction(connection)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(DemoDatabaseCheck.class));
        mark();
        StartOn.database(connection).run(context -> assertThat(context).hasNotFailed());
    }

    private void mark() {
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("insert into demo_mark (made_at) values (now())")
                .update();
    }
}
