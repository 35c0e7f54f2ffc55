package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What lies in a bundle for its reader: the same in every bundle of this version, and no evidence of anything. */
public final class Companions {

    /** The page that verifies a bundle in a browser. */
    public static final String PAGE = "verifier/verify.html";

    private static final Map<String, String> RESOURCES = Map.of(
            PAGE,
            "verify.html",
            "README.zh.md",
            "README.zh.md",
            "README.en.md",
            "README.en.md",
            "vectors.json",
            "vectors.json");

    private Companions() {}

    public static DrawFiles files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        RESOURCES.forEach((name, resource) -> files.put(name, read(resource)));
        return DrawFiles.of(files);
    }

    private static byte[] read(String resource) {
        String path = "/cn/sunshine/enrollment/draw/verifier/" + resource;
        try (InputStream stream = Companions.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(stream, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
