package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that is brought from version to version, and filled in between as the code of its day filled it. */
record Migrating(TestDatabase database) {

    void to(MigrationVersion version) {
        RoleConnection owner = database.owner();
        Flyway.configure()
                .dataSource(
                        owner.jdbcUrl(),
                        owner.credentials().user(),
                        owner.credentials().password())
                .locations("classpath:db/migration")
                .placeholders(
                        Map.of("app_role", database.application().credentials().user()))
                .target(version)
                .load()
                .migrate();
    }

    JdbcClient asOwner() {
        RoleConnection owner = database.owner();
        return JdbcClient.create(new DriverManagerDataSource(
                owner.jdbcUrl(), owner.credentials().user(), owner.credentials().password()));
    }
}
