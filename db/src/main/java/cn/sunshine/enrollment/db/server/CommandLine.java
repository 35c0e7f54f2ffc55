package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Runs a short command to its end and keeps what it printed. */
final class CommandLine {

    /** Whoever waits for a command may be all that the machine's common pool has: from Java 25 on it has one thread on two cores. */
    private static final Executor OWN_THREAD = reading -> {
        Thread thread = new Thread(reading, "command-output");
        thread.setDaemon(true);
        thread.start();
    };

    private CommandLine() {}

    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    static Outcome run(List<String> command, Path workingDirectory, Duration patience) {
        try {
            Process process = prepare(command, workingDirectory).start();
            process.getOutputStream().close();
            CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process), OWN_THREAD);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer within " + patience.toSeconds() + " s");
            }
            return new Outcome(
                    process.exitValue(),
                    output.completeOnTimeout("", 2, TimeUnit.SECONDS).join());
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    /** PG* variables of the caller's shell would redirect the server's programs, so they are not handed on. */
    static ProcessBuilder prepare(List<String> command, Path workingDirectory) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(workingDirectory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
