package cn.sunshine.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sunshine.enrollment.db.RoleConnection;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A backup and its restoration, command by command as docs/operations.md has them, with the programs of PostgreSQL that the
 * machine has; of an older version than the server they refuse, so there is nothing to see then.
 */
@ServiceTest
class RestoredDatabaseTests {

    private static final Pattern MAJOR = Pattern.compile("(\\d+)");

    /** Whatever a database is made of besides its rows, as its own catalogue writes it down. */
    private static final Map<String, String> MADE_OF = Map.of(
            "rights of the application",
                    "select table_name || ' ' || privilege_type from information_schema.role_table_grants where grantee = 'enrollment_app'",
            "rights on columns",
                    "select table_name || '.' || column_name || ' ' || privilege_type"
                            + " from information_schema.role_column_grants where grantee = 'enrollment_app'",
            "rights on sequences", "select relname || coalesce(relacl::text, '') from pg_class where relkind = 'S'",
            "triggers", "select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
            "functions",
                    "select pg_get_functiondef(oid) || coalesce(proacl::text, '')"
                            + " from pg_proc where pronamespace = 'public'::regnamespace",
            "constraints",
                    "select conrelid::regclass || pg_get_constraintdef(oid) from pg_constraint"
                            + " where connamespace = 'public'::regnamespace",
            "indexes", "select indexdef from pg_indexes where schemaname = 'public'",
            "sequences", "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences",
            "rights on what is yet to come", "select defaclobjtype::text || defaclacl::text from pg_default_acl",
            "rights on the schema", "select coalesce(nspacl::text, '') from pg_namespace where nspname = 'public'");

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void BAK_02_whatWasDumpedAndRestoredIsTheSameDatabaseWithTheSameRights(@TempDir Path folder) throws Exception {
        assumeTrue(isAsNewAsTheServer("pg_dump") && isAsNewAsTheServer("pg_restore"), "no pg_dump for this server");
        ceremonies.released(ceremonies.seasonWithApproved(3));
        Awaitility.await().until(this::everythingIsHeard);
        String dump = folder.resolve("enrollment.dump").toString();

        run(database.owner(), "pg_dump", "-Fc", "-f", dump, database.name());
        try (TestDatabase restored = TestDatabase.createEmpty()) {
            run(restored.owner(), "pg_restore", "--exit-on-error", "--no-owner", "-d", restored.name(), dump);

            Map<String, String> contents = contents(database);
            assertThat(contents).hasSizeGreaterThan(30);
            assertThat(contents(restored)).isEqualTo(contents);
            assertThat(structure(restored)).isEqualTo(structure(database));
            assertThat(isAsThisVersionKnowsIt(restored.owner())).isTrue();
        }
    }

    /** What a start of the application asks first: nothing to do, and nothing that is not ours. */
    private static boolean isAsThisVersionKnowsIt(RoleConnection way) {
        return Flyway.configure()
                .dataSource(
                        way.jdbcUrl(),
                        way.credentials().user(),
                        way.credentials().password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", "enrollment_app"))
                .load()
                .validateWithResult()
                .validationSuccessful;
    }

    private boolean everythingIsHeard() {
        return jdbc.sql("select count(*) from event_publication where status <> 'FAILED'")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static Map<String, String> contents(TestDatabase from) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection owner = from.connectAsOwner();
                Statement ask = owner.createStatement()) {
            for (String table : all(ask, "select tablename from pg_tables where schemaname = 'public'")) {
                contents.put(
                        table,
                        all(
                                        ask,
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '')"
                                                + " from public.\"" + table + "\" t")
                                .get(0));
            }
        }
        return contents;
    }

    private static Map<String, List<String>> structure(TestDatabase from) throws SQLException {
        Map<String, List<String>> structure = new TreeMap<>();
        try (Connection owner = from.connectAsOwner();
                Statement ask = owner.createStatement()) {
            for (Map.Entry<String, String> part : MADE_OF.entrySet()) {
                structure.put(
                        part.getKey(),
                        all(ask, part.getValue()).stream()
                                .map(RestoredDatabaseTests::spelledAlike)
                                .sorted()
                                .toList());
            }
        }
        return structure;
    }

    /** A condition that was read back once names the types of its words in other places. */
    private static String spelledAlike(String written) {
        return written.replaceAll("::character varying|::text(\\[])?|[()]", "");
    }

    private static List<String> all(Statement ask, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (var rows = ask.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private boolean isAsNewAsTheServer(String program) throws InterruptedException {
        int server = jdbc.sql("select current_setting('server_version_num')::int / 10000")
                .query(Integer.class)
                .single();
        try {
            Process version = new ProcessBuilder(program, "--version").start();
            String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher major = MAJOR.matcher(said);
            return version.waitFor() == 0 && major.find() && Integer.parseInt(major.group()) >= server;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static void run(RoleConnection way, String program, String... arguments) throws Exception {
        URI address = URI.create(way.jdbcUrl().substring("jdbc:".length()));
        List<String> command = new ArrayList<>(List.of(
                program,
                "-h",
                address.getHost(),
                "-p",
                Integer.toString(address.getPort()),
                "-U",
                way.credentials().user()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("PGPASSWORD", way.credentials().password());
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as("%s: %s", program, said).isZero();
    }
}
