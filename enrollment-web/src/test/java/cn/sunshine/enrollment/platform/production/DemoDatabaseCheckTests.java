package cn.sunshine.enrollment.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The accounts of a demo, whose passwords everybody knows, must never meet real families. */
class DemoDatabaseCheckTests {

    private final TestDatabase database = TestDatabase.create();
    private Connection connection;
    private ApplicationContextRunner application;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.connectAsApplication();
        application = new ApplicationContextRunner()
                .withUserConfiguration(Production.class)
                .withBean(JdbcClient.class, () -> JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void AUT_06_refusesToStartInProductionOnTheDatabaseOfADemoAndSaysWhatToDo() {
        mark();

        production().run(context -> {
            assertThat(context).getFailure().rootCause().isInstanceOf(DemoDatabaseException.class);
            assertThat(analysis(context.getStartupFailure()).getDescription())
                    .contains("这个数据库是演示生成的", "does not start in production", "made by a demo");
            assertThat(analysis(context.getStartupFailure()).getAction())
                    .contains("spring.datasource.url", "docs/operations.md", "空的数据库");
        });
    }

    @Test
    void startsInProductionOnAnyOtherDatabaseAndWithoutProductionOnADemos() {
        production().run(context -> assertThat(context).hasNotFailed().hasSingleBean(DemoDatabaseCheck.class));
        mark();
        application.run(context -> assertThat(context).hasNotFailed());
    }

    private ApplicationContextRunner production() {
        return application.withInitializer(context -> context.getEnvironment().addActiveProfile("production"));
    }

    private void mark() {
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("insert into demo_mark (made_at) values (now())")
                .update();
    }

    /** As Spring Boot asks for it when a start fails. */
    private static FailureAnalysis analysis(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, needsMore) -> {})
                .stream()
                .filter(analyzer -> analyzer.getClass().getPackage().equals(DemoDatabaseCheck.class.getPackage()))
                .map(analyzer -> analyzer.analyze(failure))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow();
    }

    @Configuration
    @ComponentScan(basePackageClasses = DemoDatabaseCheck.class)
    static class Production {}
}
