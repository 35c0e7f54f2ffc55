package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.server.Credentials;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The way one role takes to the database, in the two forms Spring Boot asks for. */
public record RoleConnection(String jdbcUrl, Credentials credentials) {

    public JdbcConnectionDetails forDataSource() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return credentials.user();
            }

            @Override
            public String getPassword() {
                return credentials.password();
            }

            @Override
            public String getJdbcUrl() {
                return jdbcUrl;
            }
        };
    }

    public FlywayConnectionDetails forMigration() {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return credentials.user();
            }

            @Override
            public String getPassword() {
                return credentials.password();
            }

            @Override
            public String getJdbcUrl() {
                return jdbcUrl;
            }
        };
    }
}
