package cn.sunshine.enrollment.draw;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Named files, in memory and unchangeable: what a draw reads and what it gives back. */
public final class DrawFiles {

    private static final DrawFiles NONE = new DrawFiles(new TreeMap<>());

    private final SortedMap<String, byte[]> files;

    private DrawFiles(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    public static DrawFiles none() {
        return NONE;
    }

    public static DrawFiles of(Map<String, byte[]> files) {
        return none().with(files);
    }

    public DrawFiles with(String name, byte[] bytes) {
        return with(Map.of(name, bytes));
    }

    public DrawFiles with(DrawFiles others) {
        return with(others.files);
    }

    private DrawFiles with(Map<String, byte[]> others) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        others.forEach((name, bytes) -> all.put(name, bytes.clone()));
        return new DrawFiles(all);
    }

    public DrawFiles without(String name) {
        SortedMap<String, byte[]> rest = new TreeMap<>(files);
        rest.remove(name);
        return new DrawFiles(rest);
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** Names in byte order. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeMap<>(files).navigableKeySet());
    }

    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    /**
     * The bytes of a file.
     *
     * @throws DrawRefusedException with MISSING_FILE if it is not there
     */
    public byte[] require(String name) {
        return find(name)
                .orElseThrow(() ->
                        new DrawRefusedException(RefusalCode.MISSING_FILE, Place.of(name), "the file is not there"));
    }
}
