package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.server.ConnectionUrl;
import cn.sunshine.enrollment.db.server.DatabaseRoles;
import cn.sunshine.enrollment.db.server.PostgresServer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ResourceLoader;

/**
 * Starts a PostgreSQL of our own when no server is configured. It offers connection details only, so whatever needs a
 * database is built after it and closed before it, and nothing else has to know.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(NoDataSourceUrl.class)
@EnableConfigurationProperties(EmbeddedPostgresProperties.class)
class EmbeddedPostgresAutoConfiguration {

    @Bean(destroyMethod = "close")
    PostgresServer embeddedPostgres(EmbeddedPostgresProperties properties, ResourceLoader classPath) {
        return PostgresServer.start(properties.settings(RequiredDurability.of(properties, classPath)));
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnectionDetails(PostgresServer server) {
        String url = ConnectionUrl.application("127.0.0.1", server.port(), DatabaseRoles.DATABASE);
        return new RoleConnection(url, server.application()).forDataSource();
    }

    @Bean
    @ConditionalOnMissingBean(FlywayConnectionDetails.class)
    FlywayConnectionDetails embeddedPostgresOwnerConnectionDetails(PostgresServer server) {
        String url = ConnectionUrl.owner("127.0.0.1", server.port(), DatabaseRoles.DATABASE);
        return new RoleConnection(url, server.owner()).forMigration();
    }
}
