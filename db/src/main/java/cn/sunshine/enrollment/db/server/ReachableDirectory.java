package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Root may keep the project below a folder that is closed to everybody else, such as /root. When the server has to run
 * under another account, its data then has to live elsewhere; a note in the wanted directory says where, so that every
 * later start finds the same data.
 */
final class ReachableDirectory {

    private static final Logger log = LoggerFactory.getLogger(ReachableDirectory.class);
    // the second is cleaned by some systems once a month, so it is only for machines where the first is read-only
    private static final List<Path> ELSEWHERE = List.of(Path.of("/var/lib"), Path.of("/var/tmp"));
    private static final String NOTE = "moved-to";

    private final List<Path> elsewhere;

    ReachableDirectory() {
        this(ELSEWHERE);
    }

    ReachableDirectory(List<Path> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** The given settings, or the same ones with the directory where the data of the wanted one is kept. */
    ServerSettings resolve(ServerSettings settings, ServerAccount account) {
        Path wanted = settings.directory().toAbsolutePath().normalize();
        try {
            Files.createDirectories(wanted);
            Path note = wanted.resolve(NOTE);
            if (Files.exists(note)) {
                return settings.at(Path.of(Files.readString(note).strip()));
            }
            if (account.reaches(wanted)) {
                return settings;
            }
            return settings.at(moveElsewhere(wanted, note));
        } catch (IOException e) {
            throw new DatabaseProblemException(e, Problem.DIRECTORY_NOT_OURS, wanted, e);
        }
    }

    private Path moveElsewhere(Path wanted, Path note) throws IOException {
        Path other = firstWritable().resolve("sunshine-enrollment-" + fingerprint(wanted));
        if (Files.exists(Cluster.home(wanted, PostgresBinaries.bundledMajor()))) {
            throw new DatabaseProblemException(Problem.DIRECTORY_NOT_TRAVERSABLE, wanted, other);
        }
        if (!Files.exists(other, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(other);
        }
        boolean ours = Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS) && Folders.owner(other) == 0;
        if (!ours) { // somebody else could have put it there to read our data
            throw new DatabaseProblemException(Problem.DIRECTORY_NOT_OURS, other, "owner");
        }
        Folders.restrict(other, "rwxr-xr-x");
        Files.writeString(note, other.toString());
        log.warn("The account of the database server cannot enter {}; its data is kept in {}", wanted, other);
        return other;
    }

    private Path firstWritable() {
        return elsewhere.stream()
                .filter(Files::isWritable)
                .findFirst()
                .orElseThrow(() -> new DatabaseProblemException(Problem.NO_ACCOUNT));
    }

    private static String fingerprint(Path path) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
