package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.db.server.DatabaseProblemException;
import cn.sunshine.enrollment.db.server.Durability;
import cn.sunshine.enrollment.db.server.PostgresServer;
import cn.sunshine.enrollment.db.server.Problem;
import cn.sunshine.enrollment.db.server.TemporaryServers;
import cn.sunshine.enrollment.db.support.TestDatabase;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedPostgresAutoConfigurationTests {

    private final Path directory = TemporaryServers.newDirectory();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(Application.class)
            .withPropertyValues(
                    "enrollment.embedded-postgres.directory=" + directory,
                    "enrollment.embedded-postgres.binaries=" + TemporaryServers.binaries());

    @Test
    void startsADurableServerMigratesAsOwnerAndServesAsApplication(CapturedOutput output) {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertThat(ask(jdbc, "select current_user")).isEqualTo("enrollment_app");
            assertThat(ask(jdbc, "show fsync")).isEqualTo("on");
            assertThat(ask(jdbc, "show statement_timeout")).isEqualTo("8s");
            assertThat(ask(jdbc, "select tableowner from pg_tables where tablename = 'flyway_schema_history'"))
                    .isEqualTo("enrollment_owner");

            SpringApplication second = new SpringApplication(Application.class);
            assertThatStartFails(second);
            assertThat(output)
                    .contains("正被另一个运行中的应用占用")
                    .contains("is in use by another running application")
                    .contains("Stop the other application first");
        });
    }

    private void assertThatStartFails(SpringApplication second) {
        assertThatThrownBy(() -> second.run("--enrollment.embedded-postgres.directory=" + directory))
                .rootCause()
                .hasMessageContaining("in use by another running application");
    }

    @Test
    void stepsAsideWhenAServerIsConfigured() {
        try (TestDatabase database = TestDatabase.create()) {
            external(database)
                    .withPropertyValues("enrollment.embedded-postgres.mode=temporary")
                    .run(context -> {
                        assertThat(context).hasNotFailed().doesNotHaveBean(PostgresServer.class);
                        assertThat(ask(context.getBean(JdbcClient.class), "select current_database()"))
                                .isEqualTo(database.name());
                        assertThat(context.getBean(Flyway.class)
                                        .getConfiguration()
                                        .getPlaceholders())
                                .containsEntry("app_role", "enrollment_app");
                    });
        }
    }

    /** The server of the tests forgets, so it is just the kind of external server that must be refused. */
    @Test
    void RES_14_refusesAForgetfulServerAlsoWhenOthersRunItAndNamesAllThatIsOff() {
        try (TestDatabase database = TestDatabase.create()) {
            external(database)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .hasMessage(
                                    "The database would lose acknowledged work in a crash, off: fsync, synchronous_commit,"
                                            + " full_page_writes."));
        }
    }

    /** A release has no test-jar on its class path. */
    @Test
    void RES_14_refusesToForgetOutsideTestsBeforeAnyServerIsStarted(CapturedOutput output) {
        application
                .withClassLoader(new FilteredClassLoader(new ClassPathResource(RequiredDurability.TESTS_ONLY)))
                .withPropertyValues("enrollment.embedded-postgres.mode=temporary")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOfSatisfying(
                                DatabaseProblemException.class,
                                refusal -> assertThat(refusal.problem()).isEqualTo(Problem.TEMPORARY_OUTSIDE_TESTS)));
        assertThat(directory.resolve("pg17")).doesNotExist();
        assertThat(output).doesNotContain("Initialising");
    }

    @Test
    void RES_14_refusesAForgetfulServerOfOthersOutsideTestsWhateverTheModeSays() {
        try (TestDatabase database = TestDatabase.create()) {
            external(database)
                    .withClassLoader(new FilteredClassLoader(new ClassPathResource(RequiredDurability.TESTS_ONLY)))
                    .withPropertyValues("enrollment.embedded-postgres.mode=temporary")
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .hasMessageContaining("for the tests of this project only"));
        }
    }

    @Test
    void RES_14_refusesADurableServerWhoseRoleNeedNotWaitForTheDisk() {
        application.run(context -> {
            PostgresServer server = context.getBean(PostgresServer.class);
            var forgetful = new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?options=-c%20synchronous_commit=off",
                    server.superuser().user(),
                    server.superuser().password());

            assertThatThrownBy(new DurabilityCheck(forgetful, Durability.DURABLE)::afterPropertiesSet)
                    .hasMessage("The database would lose acknowledged work in a crash, off: synchronous_commit.");
        });
    }

    private ApplicationContextRunner external(TestDatabase database) {
        RoleConnection app = database.application();
        RoleConnection owner = database.owner();
        return application.withPropertyValues(
                "spring.datasource.url=" + app.jdbcUrl(),
                "spring.datasource.username=" + app.credentials().user(),
                "spring.datasource.password=" + app.credentials().password(),
                "spring.flyway.user=" + owner.credentials().user(),
                "spring.flyway.password=" + owner.credentials().password());
    }

    private static String ask(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {}
}
