package cn.sunshine.enrollment.db.support;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class TestDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
        return TestDatabase.create();
    }

    /** Slices leave the production auto-configuration out, which says the same. */
    @Bean
    FlywayConfigurationCustomizer testDatabaseApplicationRole(TestDatabase database) {
        return configuration -> {
            Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
            placeholders.put("app_role", database.application().credentials().user());
            configuration.placeholders(placeholders);
        };
    }

    @Bean
    JdbcConnectionDetails testDatabaseConnectionDetails(TestDatabase database) {
        return database.application().forDataSource();
    }

    @Bean
    FlywayConnectionDetails testDatabaseOwnerConnectionDetails(TestDatabase database) {
        return database.owner().forMigration();
    }
}
