package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One initialised set of databases on the disk.
 *
 * @param home folder named after the major version, such as pg17; holds the data and the passwords
 */
record Cluster(Path home, Secrets secrets) {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final Duration INITDB_PATIENCE = Duration.ofMinutes(5);
    private static final String UNFINISHED = "initialising-";

    /** Opens the cluster of the bundled version below a directory, and initialises it first when there is none. */
    static Cluster open(Path directory, PostgresBinaries binaries, ServerAccount account) {
        Path home = home(directory, binaries.major());
        try {
            sweepUnfinished(directory);
            if (!Files.isDirectory(home)) {
                refuseDataOfOtherVersions(directory, binaries.major());
                initialise(directory, home, binaries, account);
            }
            Cluster cluster = new Cluster(home, Secrets.load(home.resolve("secrets.properties")));
            cluster.checkVersion(binaries.major());
            return cluster;
        } catch (IOException e) {
            throw new DatabaseProblemException(e, Problem.DIRECTORY_NOT_OURS, home.toAbsolutePath(), e);
        }
    }

    static Path home(Path directory, int major) {
        return directory.resolve("pg" + major);
    }

    Path data() {
        return home.resolve("data");
    }

    private void checkVersion(int major) throws IOException {
        Path file = data().resolve("PG_VERSION");
        String found = Files.exists(file) ? Files.readString(file).strip() : "?";
        if (!found.equals(String.valueOf(major))) {
            throw new DatabaseProblemException(Problem.OTHER_MAJOR_VERSION, data().toAbsolutePath(), found, major);
        }
    }

    /** An empty new cluster beside the old one would look as if every child had vanished. */
    private static void refuseDataOfOtherVersions(Path directory, int major) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            children.filter(child -> child.getFileName().toString().matches("pg\\d+"))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new DatabaseProblemException(
                                Problem.OTHER_MAJOR_VERSION,
                                other.toAbsolutePath(),
                                other.getFileName().toString().substring(2),
                                major);
                    });
        }
    }

    /** What a killed initialisation has left behind; the lock on the directory says that nobody works on it. */
    private static void sweepUnfinished(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.toList()) {
                if (child.getFileName().toString().startsWith(UNFINISHED)) {
                    Folders.delete(child);
                }
            }
        }
    }

    private static void initialise(Path directory, Path home, PostgresBinaries binaries, ServerAccount account)
            throws IOException {
        log.info("Initialising a PostgreSQL {} cluster in {}", binaries.version(), home.toAbsolutePath());
        Path unfinished = Files.createTempDirectory(directory, UNFINISHED);
        Folders.restrict(unfinished, "rwxr-xr-x");
        Secrets secrets = Secrets.random();
        secrets.store(unfinished.resolve("secrets.properties"));
        Path data = Files.createDirectory(unfinished.resolve("data"));
        Folders.restrict(data, "rwx------");
        account.own(data);
        runInitdb(unfinished, data, secrets.superuser(), binaries, account);
        Folders.publish(unfinished, home);
    }

    private static void runInitdb(
            Path unfinished, Path data, Credentials superuser, PostgresBinaries binaries, ServerAccount account)
            throws IOException {
        Path passwordFile = Files.createFile(unfinished.resolve("superuser.password"));
        Folders.restrict(passwordFile, "rw-------");
        Files.writeString(passwordFile, superuser.password());
        account.own(passwordFile);
        List<String> command = account.command(
                binaries.program("initdb"),
                "--pgdata=" + data.toAbsolutePath(),
                "--username=" + superuser.user(),
                "--pwfile=" + passwordFile.toAbsolutePath(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + binaries.platform().locale(),
                "--locale-provider=icu",
                "--icu-locale=zh-Hans-CN"); // the default order is then pinyin
        CommandLine.Outcome outcome = CommandLine.run(command, unfinished, INITDB_PATIENCE);
        Files.delete(passwordFile);
        if (!outcome.succeeded()) {
            throw new DatabaseProblemException(
                    Problem.INITIALISATION_FAILED, unfinished.toAbsolutePath(), outcome.output());
        }
    }
}
