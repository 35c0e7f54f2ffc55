package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The file postmaster.pid, by which a server tells who it is and how far it has come. */
record PostmasterFile(Path data) {

    private static final int STATUS_LINE = 7;

    /** The process number the file names; empty when there is no file, or none that makes sense. */
    OptionalLong pid() {
        List<String> lines = lines();
        try {
            return lines.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    boolean saysReady(long pid) {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(0).strip().equals(String.valueOf(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    void delete() throws IOException {
        Files.deleteIfExists(path());
    }

    private Path path() {
        return data.resolve("postmaster.pid");
    }

    private List<String> lines() {
        try {
            // names of folders are written as raw bytes, so a decoder that can fail would be wrong here
            return Files.readString(path(), StandardCharsets.ISO_8859_1).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
