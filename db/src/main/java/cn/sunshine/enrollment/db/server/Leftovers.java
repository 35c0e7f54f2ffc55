package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes and files a killed application or a killed server has left in a data folder. Whoever calls this holds the
 * lock of the directory, so a server found here works for nobody.
 */
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final int STOP_SECONDS = 20;
    private static final Path PROCESSES = Path.of("/proc");

    private final Path data;
    private final PostgresBinaries binaries;
    private final ServerAccount account;

    Leftovers(Path data, PostgresBinaries binaries, ServerAccount account) {
        this.data = data;
        this.binaries = binaries;
        this.account = account;
    }

    void clear() {
        PostmasterFile file = new PostmasterFile(data);
        OptionalLong pid = file.pid();
        if (pid.isPresent() && isServer(pid.getAsLong())) {
            stop(pid.getAsLong());
        }
        killSurvivors();
        if (pid.isPresent() && ProcessHandle.of(pid.getAsLong()).isPresent() && !isServer(pid.getAsLong())) {
            forget(file, pid.getAsLong());
        }
    }

    /** The number has been given to somebody else since: the server would take that process for itself. */
    private void forget(PostmasterFile file, long pid) {
        try {
            log.info("Process {} is not the database server it was; removing the stale postmaster.pid", pid);
            file.delete();
        } catch (IOException e) {
            throw new DatabaseProblemException(e, Problem.DIRECTORY_NOT_OURS, data.toAbsolutePath(), e);
        }
    }

    private void stop(long pid) {
        log.info("A database server (process {}) has outlived its application; stopping it", pid);
        CommandLine.run(
                account.command(
                        binaries.program("pg_ctl"),
                        "stop",
                        "-D",
                        data.toAbsolutePath().toString(),
                        "-m",
                        "fast",
                        "-t",
                        String.valueOf(STOP_SECONDS)),
                data.resolve(".."),
                Duration.ofSeconds(STOP_SECONDS + 10));
        if (isServer(pid)) {
            ProcessHandle.of(pid).ifPresent(Leftovers::kill);
        }
    }

    /** Without its postmaster a back-end finishes its statement first, and until then no server can start. */
    private void killSurvivors() {
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        List<ProcessHandle> survivors = ProcessHandle.allProcesses()
                .filter(process -> isServer(process.pid()))
                .toList();
        survivors.forEach(Leftovers::kill);
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            log.warn("Process {} of the database does not end", process.pid());
        }
    }

    private boolean isServer(long pid) {
        return Files.isDirectory(PROCESSES) ? worksInData(pid) : looksLikeServer(pid);
    }

    private boolean worksInData(long pid) {
        try {
            Path process = PROCESSES.resolve(String.valueOf(pid));
            String program = Files.readSymbolicLink(process.resolve("exe")).toString();
            return program.contains("/postgres") && Files.isSameFile(process.resolve("cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean looksLikeServer(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(binaries.program("postgres").toString()::equals)
                .isPresent();
    }
}
