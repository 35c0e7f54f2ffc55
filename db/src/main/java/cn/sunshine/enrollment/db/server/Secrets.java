package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * The passwords of one cluster, drawn when it is initialised and kept in a file that only this account can read.
 *
 * @param superuser may do everything; used by the launcher alone
 * @param owner owns the database and its schema; used by migrations
 * @param application reads and writes rows, and no more
 */
record Secrets(Credentials superuser, Credentials owner, Credentials application) {

    static Secrets random() {
        return new Secrets(
                Credentials.random(DatabaseRoles.SUPERUSER),
                Credentials.random(DatabaseRoles.OWNER),
                Credentials.random(DatabaseRoles.APPLICATION));
    }

    static Secrets load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(
                credentials(properties, DatabaseRoles.SUPERUSER),
                credentials(properties, DatabaseRoles.OWNER),
                credentials(properties, DatabaseRoles.APPLICATION));
    }

    void store(Path file) throws IOException {
        Properties properties = new Properties();
        for (Credentials credentials : new Credentials[] {superuser, owner, application}) {
            properties.setProperty(credentials.user(), credentials.password());
        }
        Files.createFile(file);
        Folders.restrict(file, "rw-------");
        // lost in a power cut, it would lock everybody out of the data that did survive
        try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.WRITE, StandardOpenOption.DSYNC)) {
            properties.store(writer, "Passwords of the roles of this database. Never hand this file on.");
        }
    }

    private static Credentials credentials(Properties properties, String user) throws IOException {
        String password = properties.getProperty(user);
        if (password == null) {
            throw new IOException("No password for the role " + user);
        }
        return new Credentials(user, password);
    }
}
