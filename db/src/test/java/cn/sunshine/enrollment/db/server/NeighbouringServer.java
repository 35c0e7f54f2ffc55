package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded server of another process, seen from outside: who it is, what is in it, how it ends. */
public record NeighbouringServer(Path directory) {

    /** Process number of the server as it runs now. */
    public long pid() {
        return new PostmasterFile(data()).pid().orElseThrow();
    }

    /** Ends the server as the kernel would, without a word to anybody. */
    public long kill() {
        long killed = pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        return killed;
    }

    public Connection connectAsOwner() throws SQLException, IOException {
        int port = Integer.parseInt(
                Files.readString(directory.resolve("postgres.port")).strip());
        Credentials owner = Secrets.load(home().resolve("secrets.properties")).owner();
        return DriverManager.getConnection(
                ConnectionUrl.owner("127.0.0.1", port, DatabaseRoles.DATABASE), owner.user(), owner.password());
    }

    /** Ends whatever still runs in the directory, and deletes it. */
    public void clear() throws IOException {
        PostgresBinaries programs = PostgresBinaries.unpackedBelow(TemporaryServers.binaries());
        new Leftovers(data(), programs, ServerAccount.detect(Platform.current())).clear();
        Folders.delete(directory);
    }

    private Path home() {
        return Cluster.home(directory, PostgresBinaries.bundledMajor());
    }

    private Path data() {
        return home().resolve("data");
    }
}
