package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.server.DatabaseRoles;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;

/** What holds for every database, embedded or not: it is durable, and migrations know the application's role. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class, before = FlywayAutoConfiguration.class)
@EnableConfigurationProperties(EmbeddedPostgresProperties.class)
class DatabaseAutoConfiguration {

    private static final String APP_ROLE = "app_role";

    @Bean
    @ConditionalOnBean(DataSource.class)
    DurabilityCheck durabilityCheck(
            DataSource dataSource, EmbeddedPostgresProperties properties, ResourceLoader classPath) {
        return new DurabilityCheck(dataSource, RequiredDurability.of(properties, classPath));
    }

    /** Migrations take rights from the role ${app_role}; a configured placeholder of that name wins. */
    @Bean
    FlywayConfigurationCustomizer applicationRolePlaceholder(Environment environment) {
        return configuration -> {
            Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
            placeholders.putIfAbsent(APP_ROLE, applicationRole(environment));
            configuration.placeholders(placeholders);
        };
    }

    /** All that an upgrade brings comes in one transaction: if one migration fails, the older version finds its schema as it was. */
    @Bean
    FlywayConfigurationCustomizer upgradeAsOne() {
        return configuration -> configuration.group(true);
    }

    /** Nodes that start together upgrade one after the other. The second one waits: an upgrade may take as long as it takes. */
    @Bean
    FlywayConfigurationCustomizer waitForTheTurn() {
        return configuration -> configuration.lockRetryCount(-1);
    }

    @Bean
    FlywayMigrationStrategy schemaUpgrade() {
        return new SchemaUpgrade();
    }

    private static String applicationRole(Environment environment) {
        boolean external = StringUtils.hasText(environment.getProperty(NoDataSourceUrl.PROPERTY));
        return external
                ? environment.getProperty("spring.datasource.username", DatabaseRoles.APPLICATION)
                : DatabaseRoles.APPLICATION;
    }
}
