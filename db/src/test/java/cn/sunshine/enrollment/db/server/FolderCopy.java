package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What took long to make, made once and copied for each test that needs its own. */
record FolderCopy(Path original) {

    /** With its permissions and links, below {@code parent}, which is made when it is not there. */
    void into(Path parent) {
        try (Stream<Path> all = Files.walk(original)) {
            Files.createDirectories(parent);
            List<Path> parentsFirst = all.toList();
            for (Path each : parentsFirst) {
                Path copy = parent.resolve(original.getParent().relativize(each).toString());
                Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
