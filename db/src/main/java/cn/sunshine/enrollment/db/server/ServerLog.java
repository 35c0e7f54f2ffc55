package cn.sunshine.enrollment.db.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words of the server: in a file that cannot grow without end, the last of them also in memory. */
final class ServerLog {

    private static final Logger log = LoggerFactory.getLogger(ServerLog.class);
    private static final int TAIL_LINES = 20;

    private final Path file;
    private final long maximumBytes;
    private final Deque<String> tail = new ArrayDeque<>();

    ServerLog(Path file, long maximumBytes) {
        this.file = file;
        this.maximumBytes = maximumBytes;
    }

    /** Copies the stream until the server ends; a full disk must not stop the reading, or the server would block. */
    void follow(InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                remember(line);
                append(line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            log.debug("The output of the database server has ended", e);
        }
    }

    synchronized String tail() {
        return String.join(System.lineSeparator(), tail);
    }

    private synchronized void remember(String line) {
        tail.addLast(line);
        if (tail.size() > TAIL_LINES) {
            tail.removeFirst();
        }
    }

    private void append(String line) {
        try {
            if (Files.exists(file) && Files.size(file) > maximumBytes) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(file)) {
                Files.createFile(file);
                Folders.restrict(file, "rw-------");
            }
            try (Writer writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
                writer.write(line + System.lineSeparator());
            }
        } catch (IOException e) {
            log.debug("The log of the database server could not be written", e);
        }
    }
}
