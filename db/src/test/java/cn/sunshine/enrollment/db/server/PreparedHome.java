package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A cluster with its databases, which the first test JVM makes and all others copy: to initialise and to migrate one takes
 * each of them seconds of the processor.
 *
 * @param base where it is kept, for this account
 */
record PreparedHome(Path base, Preparation preparation) {

    private static final String NAME = "prepared-";

    /** What lies about longer, a machine may sweep file by file. */
    private static final Duration KEPT = Duration.ofHours(12);

    /** As if a server had been started in {@code directory} before, filled, and stopped in order. */
    void copyInto(Path directory) throws IOException {
        try (FileChannel channel =
                FileChannel.open(base.resolve("prepared.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // up to its closing: one JVM makes it while the others wait
            new FolderCopy(Cluster.home(kept(), PostgresBinaries.bundledMajor())).into(directory);
        }
    }

    private Path kept() throws IOException {
        deleteOld();
        Path kept = base.resolve(NAME + key());
        if (!Files.isDirectory(kept)) {
            make(kept);
        }
        return kept;
    }

    private void make(Path kept) throws IOException {
        Path unfinished = TemporaryServers.newDirectory();
        try (PostgresServer server = PostgresServer.start(
                new ServerSettings(unfinished, TemporaryServers.binaries(), 0, Durability.FORGETFUL))) {
            preparation.fill(server);
        }
        Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private void deleteOld() throws IOException {
        try (Stream<Path> children = Files.list(base)) {
            List<Path> prepared = children.filter(
                            child -> child.getFileName().toString().startsWith(NAME))
                    .toList();
            for (Path each : prepared) {
                if (Files.getLastModifiedTime(each)
                        .toInstant()
                        .isBefore(Instant.now().minus(KEPT))) {
                    Folders.delete(each);
                }
            }
        }
    }

    /** Of the programs, of how a cluster is made, and of what is in it. */
    private String key() throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(PostgresBinaries.bundledVersion().getBytes(StandardCharsets.US_ASCII));
            hash.update(code(Cluster.class));
            hash.update(code(DatabaseRoles.class));
            hash.update(preparation.content());
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] code(Class<?> type) throws IOException {
        try (InputStream code = Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            return code.readAllBytes();
        }
    }
}
