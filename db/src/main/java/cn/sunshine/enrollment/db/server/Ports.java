package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Finds the TCP port of a server, and the same one again at the next start. */
final class Ports {

    // below the range from which systems take ports of outgoing connections: those could block a restart
    private static final int FIRST = 15_432;
    private static final int COUNT = 10_000;
    private static final int TRIES = 100;

    private Ports() {}

    /** @param wanted the configured port; 0 asks for the one kept in the file, or a free one, which is then kept */
    static int choose(int wanted, Path file) throws IOException {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new DatabaseProblemException(Problem.PORT_IN_USE, String.valueOf(wanted));
            }
            return wanted;
        }
        int kept = kept(file);
        return isFree(kept) ? kept : keep(anyFree(), file);
    }

    static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int kept(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static int keep(int port, Path file) throws IOException {
        Files.writeString(file, String.valueOf(port));
        return port;
    }

    private static int anyFree() {
        return new SecureRandom()
                .ints(TRIES, FIRST, FIRST + COUNT)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new DatabaseProblemException(Problem.PORT_IN_USE, FIRST + "–" + (FIRST + COUNT)));
    }
}
