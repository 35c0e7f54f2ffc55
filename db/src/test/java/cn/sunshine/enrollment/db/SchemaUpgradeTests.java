package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.server.DatabaseProblemException;
import cn.sunshine.enrollment.db.server.Problem;
import cn.sunshine.enrollment.db.support.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Event;
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

    /** Long enough for one try to have its turn. */
    /** Each its own: what waits for another must not keep the thread that the other needs. */
    private static final Executor A_THREAD = work -> new Thread(work).start();

    private static final Executor A_MOMENT_LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, A_THREAD);

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
        upgradeToTheNextVersion();

        start(SchemaUpgradeTests::isOfTheNextVersion);
    }

    /** It found a schema that it knows when it looked; the other node's upgrade was not committed yet. */
    @Test
    void anOlderVersionThatStartsWhileANewerOneUpgradesDoesNotStartEither() {
        migrating.to(MigrationVersion.LATEST);

        start(
                new Meanwhile(Event.BEFORE_MIGRATE, this::upgradeToTheNextVersion),
                SchemaUpgradeTests::isOfTheNextVersion);
    }

    /** Nobody knows how long the upgrade of a district takes: it waits although a setting allows a single try. */
    @Test
    void aNodeThatStartsWhileAnotherUpgradesWaitsForItAndStarts() {
        migrating.to(MigrationVersion.fromVersion(OLDER));
        CountDownLatch upgrading = new CountDownLatch(1);
        CountDownLatch trying = new CountDownLatch(1);
        Callback first = new Meanwhile(Event.BEFORE_EACH_MIGRATE, () -> {
            upgrading.countDown();
            await(trying);
        });
        CompletableFuture<Void> upgrade = CompletableFuture.runAsync(
                () -> start(first, failure -> assertThat(failure).isNull()), A_THREAD);
        await(upgrading);

        start(
                new Meanwhile(
                        Event.BEFORE_MIGRATE, () -> CompletableFuture.runAsync(trying::countDown, A_MOMENT_LATER)),
                failure -> assertThat(failure).isNull());

        upgrade.join();
        assertThat(newest()).isGreaterThan(OLDER);
    }

    private void upgradeToTheNextVersion() {
        owner.sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (9999, '209912312359', 'of the next version', 'SQL', 'V209912312359__of_the_next_version.sql', 1,
                    'enrollment_owner', 1, true)""").update();
    }

    private static void isOfTheNextVersion(Throwable failure) {
        assertThat(problem(failure))
                .hasMessageContaining("newer version")
                .hasMessageContaining("V209912312359__of_the_next_version.sql")
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.SCHEMA_OF_ANOTHER_VERSION));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
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
        start(new Meanwhile(Event.AFTER_MIGRATE, () -> {}), failure);
    }

    private void start(Callback meanwhile, Consumer<Throwable> failure) {
        RoleConnection app = database.application();
        RoleConnection migrations = database.owner();
        new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withBean(Callback.class, () -> meanwhile)
                .withPropertyValues(
                        "enrollment.embedded-postgres.mode=temporary",
                        "spring.flyway.lock-retry-count=0",
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
