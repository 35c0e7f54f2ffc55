package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.server.DatabaseProblemException;
import cn.sunshine.enrollment.db.server.Problem;
import cn.sunshine.enrollment.db.support.TestDatabase;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that meets a database of another version, as docs/operations.md tells under "Upgrading". */
class SchemaUpgradeTests {

    private static final String OLDER = "202611270430";
    private static final String IN_THE_WAY = "create table participation (id uuid)";

    private final TestDatabase database = TestDatabase.createEmpty();
    private final Migrating migrating = new Migrating(database);
    private final JdbcClient owner = migrating.asOwner();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anOlderSchemaIsBroughtToTheNewest() {
        migrating.to(MigrationVersion.fromVersion(OLDER));
        start(failure -> assertThat(failure).isNull());
        assertThat(newest()).isGreaterThan(OLDER);
    }

    @Test
    void anUpgradeThatFailsHalfwayLeavesTheSchemaToTheOlderVersion() {
        migrating.to(MigrationVersion.fromVersion(OLDER));
        owner.sql(IN_THE_WAY).update();

        start(failure -> assertThat(failure).hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class));

        assertThat(newest()).isEqualTo(OLDER);
        assertThat(owner.sql("select count(*) from pg_indexes where indexname = 'application_undecided'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOlderVersionDoesNotStartOnANewerSchemaAndSaysWhatToDo() {
        migrating.to(MigrationVersion.LATEST);
        owner.sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (9999, '209912312359', 'of the next version', 'SQL', 'V209912312359__of_the_next_version.sql', 1,
                    'enrollment_owner', 1, true)""").update();

        start(failure -> assertThat(problem(failure))
                .hasMessageContaining("newer version")
                .hasMessageContaining("V209912312359__of_the_next_version.sql")
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.SCHEMA_OF_ANOTHER_VERSION)));
    }

    @Test
    void aVersionWhoseMigrationsAreNotThoseOfTheDatabaseDoesNotStart() {
        migrating.to(MigrationVersion.LATEST);
        owner.sql("update flyway_schema_history set checksum = checksum + 1 where version = '202611231045'")
                .update();

        start(failure -> assertThat(problem(failure))
                .hasMessageContaining("202611231045")
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.MIGRATIONS_DIFFER)));
    }

    private static DatabaseProblemException problem(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof DatabaseProblemException)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("%s", failure).isNotNull();
        return (DatabaseProblemException) cause;
    }

    private String newest() {
        return owner.sql("select max(version) from flyway_schema_history")
                .query(String.class)
                .single();
    }

    private void start(Consumer<Throwable> failure) {
        RoleConnection app = database.application();
        RoleConnection migrations = database.owner();
        new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withPropertyValues(
                        "enrollment.embedded-postgres.mode=temporary",
                        "spring.datasource.url=" + app.jdbcUrl(),
                        "spring.datasource.username=" + app.credentials().user(),
                        "spring.datasource.password=" + app.credentials().password(),
                        "spring.flyway.user=" + migrations.credentials().user(),
                        "spring.flyway.password=" + migrations.credentials().password())
                .run(context -> failure.accept(context.getStartupFailure()));
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
