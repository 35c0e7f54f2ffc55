package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.nio.file.Path;

/** A cluster that the launcher has made, once per JVM, for tests that look at what befalls one afterwards. */
final class PreparedCluster {

    private static final Path DIRECTORY = TemporaryServers.newDirectory();
    private static final FolderCopy HOME = make();

    private PreparedCluster() {}

    /** As if a server had been started in {@code directory} before, and stopped in order. */
    static void copyInto(Path directory) {
        HOME.into(directory);
    }

    private static FolderCopy make() {
        PostgresServer.start(new ServerSettings(DIRECTORY, TemporaryServers.binaries(), 0, Durability.FORGETFUL))
                .close();
        Runtime.getRuntime().addShutdownHook(new Thread(PreparedCluster::clear));
        return new FolderCopy(Cluster.home(DIRECTORY, PostgresBinaries.bundledMajor()));
    }

    private static void clear() {
        try {
            Folders.delete(DIRECTORY);
        } catch (IOException left) {
            return; // the next JVM sweeps it
        }
    }
}
