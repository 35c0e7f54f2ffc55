package cn.sunshine.enrollment.db.server;

import java.nio.file.Path;

/**
 * What the launcher needs to know.
 *
 * @param directory holds the cluster, its passwords, its log and the lock; created when absent
 * @param binaries holds the unpacked programs; may be shared by several servers
 * @param port TCP port on the loopback address, 1..65535; 0 lets the launcher choose a free one and keep it
 * @param durability whether commits are forced to the disk
 */
public record ServerSettings(Path directory, Path binaries, int port, Durability durability) {

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0..65535, not " + port);
        }
    }

    /** A durable server whose programs are unpacked beside its data. */
    public static ServerSettings durable(Path directory, int port) {
        return new ServerSettings(directory, directory.resolve("postgres-binaries"), port, Durability.DURABLE);
    }

    ServerSettings at(Path otherDirectory) {
        Path otherBinaries = binaries.startsWith(directory)
                ? otherDirectory.resolve(directory.relativize(binaries).toString())
                : binaries;
        return new ServerSettings(otherDirectory, otherBinaries, port, durability);
    }
}
