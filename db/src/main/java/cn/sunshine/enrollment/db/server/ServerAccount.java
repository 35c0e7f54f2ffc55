package cn.sunshine.enrollment.db.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which account the server runs. PostgreSQL refuses to run as root, so root lends it another face: a user
 * namespace where the kernel grants one, else the account nobody.
 *
 * @param prefix words to put before a command
 * @param owner numeric id of the account that must own the data; empty where this process is an ordinary user
 */
record ServerAccount(List<String> prefix, OptionalInt owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Path ANYWHERE = Path.of("/");

    // both become the command they start; runuser and su stay its parent, and the launcher would watch the wrong one
    private static final List<List<String>> AS_NOBODY = List.of(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            List.of(
                    systemProgram("chroot", System.getenv("PATH")),
                    "--userspec=" + NOBODY + ":" + NOBODY,
                    "--groups=",
                    "/"));

    static ServerAccount detect(Platform platform) {
        if (platform.isWindows() || new UnixSystem().getUid() != ROOT) {
            return new ServerAccount(List.of(), OptionalInt.empty());
        }
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace)) {
            return new ServerAccount(namespace, OptionalInt.of(ROOT));
        }
        return AS_NOBODY.stream()
                .filter(ServerAccount::works)
                .findFirst()
                .map(prefix -> new ServerAccount(prefix, OptionalInt.of(NOBODY)))
                .orElseThrow(() -> new DatabaseProblemException(Problem.NO_ACCOUNT));
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Whether the account gets to a folder at all; one closed folder above it is enough to keep it out. */
    boolean reaches(Path folder) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "cd \"$0\" && ls . >/dev/null", folder.toString()));
        return prefix.isEmpty() || CommandLine.run(command, ANYWHERE, PATIENCE).succeeded();
    }

    void own(Path tree) {
        owner.ifPresent(uid -> Folders.giveTo(uid, tree));
    }

    /** By its name where the path has it; whoever became root by "su" has a path without the folders of the system. */
    static String systemProgram(String name, @Nullable String path) {
        boolean onPath = path != null
                && Stream.of(path.split(File.pathSeparator)).anyMatch(folder -> new File(folder, name).canExecute());
        return onPath
                ? name
                : Stream.of("/usr/sbin", "/sbin")
                        .map(folder -> new File(folder, name))
                        .filter(File::canExecute)
                        .findFirst()
                        .map(File::getPath)
                        .orElse(name);
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        return CommandLine.run(command, ANYWHERE, PATIENCE).succeeded();
    }
}
