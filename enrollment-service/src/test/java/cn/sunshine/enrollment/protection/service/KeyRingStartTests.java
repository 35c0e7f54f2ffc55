package cn.sunshine.enrollment.protection.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.db.RoleConnection;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.KeyRing;
import cn.sunshine.enrollment.protection.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KeyRingStartTests {

    /** Each its own: from Java 25 on the common pool has one on two cores. */
    private static final Executor A_THREAD = work -> new Thread(work).start();

    private static final Cell CELL = new Cell("child", "name", new UUID(0, 1));

    @TempDir
    private Path folder;

    private TestDatabase database;
    private ApplicationContextRunner application;
    private Path file;

    @BeforeEach
    void prepare() {
        database = TestDatabase.create();
        file = folder.resolve("keys").resolve("protection.properties");
        application = new ApplicationContextRunner()
                .withBean(JdbcClient.class, () -> JdbcClient.create(dataSource()))
                .withUserConfiguration(ProtectionConfiguration.class, KeyChecks.class, PersonalData.class)
                .withPropertyValues("enrollment.protection.key-file=" + file);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void CRY_07_theFirstStartMakesAFileThatOnlyItsOwnerReads() {
        application.run(context -> {
            assertThat(context).hasSingleBean(KeyRing.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
            assertThat(Files.list(file.getParent())).hasSize(1);
        });
    }

    @Test
    void CRY_07_theNextStartOpensWhatTheFirstSealed() {
        Sealed[] sealed = new Sealed[1];
        application.run(
                context -> sealed[0] = context.getBean(PersonalData.class).seal(CELL, "张三"));

        application.run(
                context -> assertThat(context.getBean(PersonalData.class).open(CELL, sealed[0]))
                        .isEqualTo("张三"));
    }

    @Test
    void CRY_07_refusesToStartWithOtherKeysThanTheDatabaseWasWrittenWith() {
        application.run(context -> assertThat(context).hasNotFailed());
        new KeyFile(otherFile()).create(ProtectionKeys.fresh(new SecureRandom()));

        application
                .withPropertyValues("enrollment.protection.key-file=" + otherFile())
                .run(refusesBecause("is not the one this database was written with"));
    }

    @Test
    void CRY_07_aLostFileIsNotReplacedByFreshKeys() {
        application.run(context -> assertThat(context).hasNotFailed());

        application
                .withPropertyValues("enrollment.protection.key-file=" + otherFile())
                .run(refusesBecause("there is no key file"));
        assertThat(otherFile()).doesNotExist();
    }

    @Test
    void CRY_07_productionNeverMakesKeys() {
        ApplicationContextRunner production = application.withPropertyValues("spring.profiles.active=production");

        production.run(refusesBecause("there is no key file"));
        production
                .withPropertyValues("enrollment.protection.key-file=")
                .run(refusesBecause("in production the keys must be given"));
        assertThat(file).doesNotExist();
    }

    @Test
    void takesKeysGivenOneByOneInProduction() {
        ProtectionKeys keys = ProtectionKeys.fresh(new SecureRandom());

        given(keys, keys.indexText())
                .withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context.getBean(KeyRing.class)).isEqualTo(keys));
        assertThat(file).doesNotExist();
    }

    @Test
    void CRY_07_refusesToStartWithoutAKeyThatIsStillNeeded() {
        ProtectionKeys first = ProtectionKeys.fresh(new SecureRandom());
        ProtectionKeys second = ProtectionKeys.fresh(new SecureRandom());
        given(first, first.indexText()).run(context -> assertThat(context).hasNotFailed());
        ApplicationContextRunner rotated = application.withPropertyValues(
                "enrollment.protection.sealing-keys.2=" + second.sealingTexts().get(1),
                "enrollment.protection.current-key=2",
                "enrollment.protection.index-key=" + first.indexText());

        rotated.run(refusesBecause("the sealing 1 key, with which this database was written, is missing"));
        rotated.withPropertyValues("enrollment.protection.sealing-keys.1="
                        + first.sealingTexts().get(1))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void CRY_07_aRefusedStartLeavesNoTraceOfItsKeys() {
        ProtectionKeys right = ProtectionKeys.fresh(new SecureRandom());
        ProtectionKeys wrong = ProtectionKeys.fresh(new SecureRandom());
        given(right, right.indexText()).run(context -> assertThat(context).hasNotFailed());

        application
                .withPropertyValues(
                        "enrollment.protection.sealing-keys.2="
                                + wrong.sealingTexts().get(1),
                        "enrollment.protection.current-key=2",
                        "enrollment.protection.index-key=" + wrong.indexText())
                .run(refusesBecause("is not the one this database was written with"));
        given(wrong, wrong.indexText()).run(refusesBecause("is not the one this database was written with"));

        given(right, right.indexText()).run(context -> assertThat(context).hasNotFailed());
    }

    /** Again and again, as they do not always meet between two keys. */
    @Test
    void CRY_07_ofTwoNodesThatBeginWithOtherKeysAtTheSameMomentOneStarts() throws SQLException {
        for (int round = 0; round < 10; round++) {
            ProtectionKeys one = ProtectionKeys.fresh(new SecureRandom());
            ProtectionKeys other = ProtectionKeys.fresh(new SecureRandom());
            try (Connection owner = database.connectAsOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("delete from protection_key_check");
                owner.setAutoCommit(false);
                statement.execute("lock table protection_key_check in share mode");
                CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> starts(one), A_THREAD);
                CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> starts(other), A_THREAD);
                awaitBothWaiting(statement);
                owner.commit();

                assertThat(Stream.of(first.join(), second.join()))
                        .as("round %d", round)
                        .containsOnlyOnce(true);
            }
        }
    }

    private boolean starts(ProtectionKeys keys) {
        try {
            new KeyChecks(JdbcClient.create(dataSource())).verify(keys);
            return true;
        } catch (KeysUnusableException refused) {
            return false;
        }
    }

    private static void awaitBothWaiting(Statement statement) {
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            try (ResultSet waiting = statement.executeQuery(
                    "select count(*) = 2 from pg_locks where not granted and relation = 'protection_key_check'::regclass")) {
                waiting.next();
                return waiting.getBoolean(1);
            }
        });
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        application.run(context -> assertThat(context).hasNotFailed());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        application.run(refusesBecause("others than its owner may read the key file"));
    }

    @Test
    void refusesAKeyOfTheWrongFormWithoutQuotingIt() {
        ProtectionKeys keys = ProtectionKeys.fresh(new SecureRandom());

        given(keys, "s3cret!").run(refusesBecause("the index key is not Base64"));
        given(keys, "c2hvcnQ=").run(refusesBecause("the index key does not have 32 bytes"));
        given(keys, keys.sealingTexts().get(1))
                .run(refusesBecause("the index key must not be one of the sealing keys"));
    }

    private ApplicationContextRunner given(ProtectionKeys keys, String index) {
        return application.withPropertyValues(
                "enrollment.protection.sealing-keys.1=" + keys.sealingTexts().get(1),
                "enrollment.protection.index-key=" + index);
    }

    private static ContextConsumer<AssertableApplicationContext> refusesBecause(String why) {
        return context -> {
            FailureAnalysis analysis = new KeysUnusableAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis).as("failure %s", context.getStartupFailure()).isNotNull();
            assertThat(analysis.getDescription()).contains(why).contains("拒绝启动").doesNotContain("s3cret!");
            assertThat(analysis.getAction()).contains("enrollment.protection.key-file");
        };
    }

    private Path otherFile() {
        return folder.resolve("other.properties");
    }

    private DriverManagerDataSource dataSource() {
        RoleConnection way = database.application();
        return new DriverManagerDataSource(
                way.jdbcUrl(), way.credentials().user(), way.credentials().password());
    }
}
