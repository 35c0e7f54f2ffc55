package cn.sunshine.enrollment.draw.recount;

import cn.sunshine.enrollment.draw.DrawFiles;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Section 13: the files of a draw, public ones alone or the sealed ones too. */
record Bundle(DrawFiles files) {

    boolean has(String name) {
        return files.has(name);
    }

    Set<String> names() {
        return files.names();
    }

    byte[] bytes(String name) {
        return files.find(name).orElseThrow(() -> Where.in(name).expected("MISSING_FILE", "the file", "none"));
    }

    /** The first of these files that is not there. */
    Optional<String> missing(String... names) {
        return Arrays.stream(names).filter(name -> !has(name)).findFirst();
    }
}
