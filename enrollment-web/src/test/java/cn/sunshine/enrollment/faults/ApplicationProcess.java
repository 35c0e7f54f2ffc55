package cn.sunshine.enrollment.faults;

import cn.sunshine.enrollment.EnrollmentApplication;
import cn.sunshine.enrollment.db.server.TemporaryServers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The application in a JVM and a directory of its own, as an operator starts it. Killed, it is started again in the same
 * place and on the same port.
 */
public final class ApplicationProcess {

    private static final Duration FIRST_START = Duration.ofMinutes(10);

    private final Path directory = TemporaryServers.newDirectory();
    private final int port = freePort();
    private final List<String> settings;
    private final Map<String, String> environment;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process process;

    /**
     * @param settings as on the command line, in addition to a free port
     * @param environment variables beside those of this machine
     */
    public ApplicationProcess(List<String> settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    public Path directory() {
        return directory;
    }

    public int port() {
        return port;
    }

    /** Under which the machine knows it. */
    public long pid() {
        return Objects.requireNonNull(process).pid();
    }

    /** Starts, for the first time or again, as a service manager would. */
    public ApplicationProcess start() {
        try {
            // for the moments between a kill and a start: what is young is not swept either
            Files.setLastModifiedTime(directory, FileTime.from(Instant.now()));
            process = launch();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as a service manager does, by SIGTERM. */
    public void stop() {
        Objects.requireNonNull(process).destroy();
    }

    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    /** Waits until the process has ended by itself, and returns how. */
    public int awaitEnd() {
        Process ending = Objects.requireNonNull(process);
        Awaitility.await().atMost(FIRST_START).until(() -> !ending.isAlive());
        return ending.exitValue();
    }

    public ApplicationProcess awaitReady() {
        Process starting = Objects.requireNonNull(process);
        Awaitility.await()
                .atMost(FIRST_START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isReady() || !starting.isAlive());
        if (!starting.isAlive()) {
            throw new IllegalStateException("The application ended early:\n" + output());
        }
        return this;
    }

    /** Everything that it has printed since its first start. */
    public String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        URI readiness = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        try {
            HttpRequest question = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=256m",
                "-Xmx512m",
                "-cp",
                classPath(),
                EnrollmentApplication.class.getName(),
                "--server.port=" + port,
                // here lies the lock by which a sweep of abandoned directories sees that this one is in use
                "--enrollment.embedded-postgres.directory=" + directory,
                "--enrollment.embedded-postgres.binaries=" + TemporaryServers.binaries()));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        withoutSettingsOf(builder.environment());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    /** What an operator starts has no class of a test; its scan would find their components. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whoever builds may have set variables for an application of his own; this one is to have none. */
    private static void withoutSettingsOf(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("ENROLLMENT_"));
    }

    /** Below the range of outgoing connections: one of those could take it while the application is down. */
    private static int freePort() {
        return new SecureRandom()
                .ints(26_000, 32_000)
                .filter(ApplicationProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private Path log() {
        return directory.resolve("application.log");
    }
}
