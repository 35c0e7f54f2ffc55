package cn.sunshine.enrollment.platform.production;

import java.sql.Connection;
import java.util.Objects;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A start of what production asks of its database, and what is said where it fails. */
final class StartOn {

    private StartOn() {}

    static ApplicationContextRunner database(Connection connection) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Checks.class)
                .withBean(JdbcClient.class, () -> JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    static ApplicationContextRunner inProduction(Connection connection) {
        return database(connection)
                .withInitializer(context -> context.getEnvironment().addActiveProfile("production"));
    }

    /** As Spring Boot asks for it when a start fails. */
    static FailureAnalysis analysis(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, needsMore) -> {})
                .stream()
                .filter(analyzer -> analyzer.getClass().getPackage().equals(StartOn.class.getPackage()))
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @Configuration
    @ComponentScan(basePackageClasses = DemoDatabaseCheck.class)
    static class Checks {}
}
