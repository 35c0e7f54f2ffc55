package cn.sunshine.enrollment.security;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that lies in the database or on its disk, past the application. */
@Lazy
@Component
class Theft {

    private final TestDatabase database;
    private final JdbcClient jdbc;

    Theft(TestDatabase database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Every row of every table as text, read with the owner's rights; each byte of it as one character. */
    String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            for (String table : strings(
                    statement,
                    "select format('%I.%I', schemaname, tablename) from pg_tables"
                            + " where schemaname not in ('pg_catalog', 'information_schema')")) {
                strings(statement, "select t::text from " + table + " t").forEach(dump::append);
            }
        }
        return new String(dump.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Where the server that answers has its files: a server process works in that directory. */
    Path dataDirectory() throws IOException {
        int server = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        Path process = Path.of("/proc", Integer.toString(server), "cwd");
        assumeTrue(List.of("embedded", "durable").contains(System.getProperty("it.pg", "embedded"))
                && Files.exists(process));
        return process.toRealPath();
    }

    String files(Path data) throws IOException {
        String own = jdbc.sql("select oid::text from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        StringBuilder bytes = new StringBuilder();
        for (String folder : List.of("base/" + own, "base/pgsql_tmp", "pg_wal", "log", "pg_stat_tmp", "global")) {
            if (Files.isDirectory(data.resolve(folder))) {
                try (Stream<Path> files = Files.walk(data.resolve(folder))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        bytes.append(latin(file));
                    }
                }
            }
        }
        Path serverLog = data.resolveSibling("postgres.log");
        return bytes.append(Files.exists(serverLog) ? latin(serverLog) : "").toString();
    }

    /**
     * What lies where the application puts what it needs for a moment, as the web server does with its work folder, and
     * was written since then; without the files of a database, which are looked at by themselves. What a neighbour on the
     * machine keeps to himself or takes away meanwhile is not ours.
     */
    String temporaryFiles(Instant since) throws IOException {
        StringBuilder bytes = new StringBuilder();
        Files.walkFileTree(Path.of(System.getProperty("java.io.tmpdir")), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes itself) {
                return Files.exists(folder.resolve("PG_VERSION"))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes itself) throws IOException {
                boolean fresh = !itself.lastModifiedTime().toInstant().isBefore(since);
                if (fresh && itself.isRegularFile() && Files.isReadable(file)) {
                    bytes.append(unlessGone(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.toString();
    }

    private static String unlessGone(Path file) throws IOException {
        try {
            return latin(file);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static String latin(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
