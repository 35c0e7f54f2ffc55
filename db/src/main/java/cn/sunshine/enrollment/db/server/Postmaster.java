package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of the server process: from its start until somebody or something ends it. */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    /** What a server said before it ended is in the pipe; on a busy machine it is some time until somebody reads it. */
    private static final Duration WORDS_PATIENCE = Duration.ofSeconds(10);

    private static final Duration READY_PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 25;

    private final Process process;
    private final int port;
    private final ServerLog serverLog;
    private final Thread reader;

    private Postmaster(Process process, int port, ServerLog serverLog) {
        this.process = process;
        this.port = port;
        this.serverLog = serverLog;
        this.reader = new Thread(() -> serverLog.follow(process.getInputStream()), "embedded-postgres-log");
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /** Starts the server and returns when it accepts connections, after it has repaired what a crash has left. */
    static Postmaster start(
            Path data,
            int port,
            Durability durability,
            PostgresBinaries binaries,
            ServerAccount account,
            ServerLog serverLog) {
        List<String> command = detached(account.command(
                binaries.program("postgres"), arguments(data, port, durability).toArray(String[]::new)));
        try {
            ProcessBuilder builder = CommandLine.prepare(command, data.resolve(".."));
            Process process = builder.start();
            process.getOutputStream().close();
            Postmaster postmaster = new Postmaster(process, port, serverLog);
            postmaster.awaitReady(new PostmasterFile(data), data);
            return postmaster;
        } catch (IOException e) {
            throw new DatabaseProblemException(e, Problem.START_FAILED, data.toAbsolutePath(), e);
        }
    }

    private static List<String> arguments(Path data, int port, Durability durability) {
        // on the command line, where neither postgresql.conf nor ALTER SYSTEM can weaken them
        Map<String, String> settings = new TreeMap<>(durability.settings());
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("port", String.valueOf(port));
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "96MB");
        settings.put("max_wal_size", "512MB");
        settings.put("max_worker_processes", "4");
        settings.put("jit", "off");
        settings.put("logging_collector", "off");
        // details and statements of a failure quote rows, and rows are personal data
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_destination", "stderr");
        settings.put("log_line_prefix", "%m [%p] %q%u@%d ");
        List<String> arguments =
                new ArrayList<>(List.of("-D", data.toAbsolutePath().toString()));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    /** Ctrl-C in a terminal reaches a whole process group; in its own session the server outlasts the last request. */
    private static List<String> detached(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        List<String> detached = new ArrayList<>(List.of("/usr/bin/setsid"));
        detached.addAll(command);
        return detached;
    }

    private void awaitReady(PostmasterFile file, Path data) {
        long deadline = System.nanoTime() + READY_PATIENCE.toNanos();
        while (!file.saysReady(process.pid())) {
            if (endsWithin(POLL_MILLIS) || System.nanoTime() > deadline) {
                DatabaseProblemException failure = failure(data);
                process.destroyForcibly(); // closes the stream of its words, also of a process that has ended
                throw failure;
            }
        }
    }

    private boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private DatabaseProblemException failure(Path data) {
        String lastWords = lastWords();
        return lastWords.contains("could not bind")
                ? new DatabaseProblemException(Problem.PORT_IN_USE, String.valueOf(port))
                : new DatabaseProblemException(Problem.START_FAILED, data.toAbsolutePath(), lastWords);
    }

    private String lastWords() {
        try {
            reader.join(WORDS_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return serverLog.tail();
    }

    long pid() {
        return process.pid();
    }

    /** Blocks until the process ends, whoever ended it. */
    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    String tail() {
        return serverLog.tail();
    }

    /** Ends all sessions, writes a checkpoint, and returns when the process is gone. */
    void stop(Path data, PostgresBinaries binaries, ServerAccount account) {
        CommandLine.run(
                account.command(
                        binaries.program("pg_ctl"),
                        "stop",
                        "-D",
                        data.toAbsolutePath().toString(),
                        "-m",
                        "fast",
                        "-W"),
                data.resolve(".."),
                STOP_PATIENCE);
        if (!endsWithin(STOP_PATIENCE.toMillis())) {
            log.warn("The database server does not stop; killing it, it will repair itself at its next start");
            process.destroyForcibly();
            endsWithin(STOP_PATIENCE.toMillis());
        }
    }
}
