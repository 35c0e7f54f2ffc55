package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.lottery.DrawId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of draws. The application's role may add files and read them, never change or remove one. */
@Component
class DrawFileStore {

    private static final String BUNDLE = "bundle.zip";

    private final JdbcClient jdbc;

    DrawFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores {@code files}, each in the layer that {@code isPublic} names. */
    void add(DrawId draw, Layer layer, DrawFiles files) {
        files.names().forEach(name -> add(draw, layer, name, files.require(name)));
    }

    private void add(DrawId draw, Layer layer, String name, byte[] content) {
        jdbc.sql("""
                insert into draw_file (draw_id, layer, name, sha256, content)
                values (:draw, :layer, :name, :sha256, :content)""")
                .param("draw", draw.value())
                .param("layer", layer.name())
                .param("name", name)
                .param("sha256", sha256(content))
                .param("content", content)
                .update();
    }

    /** All files of a draw, of both layers. */
    DrawFiles all(DrawId draw) {
        return DrawFiles.of(read(draw, List.of(Layer.PUBLIC.name(), Layer.SEALED.name())));
    }

    /** Those of a draw's files that bear one of these names, of both layers. */
    DrawFiles named(DrawId draw, Set<String> names) {
        return DrawFiles.of(jdbc
                .sql("select name, content from draw_file where draw_id = :draw and name in (:names)")
                .param("draw", draw.value())
                .param("names", names)
                .query((row, number) -> Map.entry(row.getString("name"), row.getBytes("content")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Keeps the zip of a released draw's public files. */
    void keepBundle(DrawId draw, byte[] zip) {
        add(draw, Layer.BUNDLE, BUNDLE, zip);
    }

    /** The hash of the bundle that was kept, in hex: asked for without reading the bundle. */
    Optional<String> bundleHash(DrawId draw) {
        return jdbc.sql("select sha256 from draw_file where draw_id = :draw and layer = 'BUNDLE'")
                .param("draw", draw.value())
                .query(String.class)
                .optional();
    }

    Optional<byte[]> bundle(DrawId draw) {
        return jdbc.sql("select content from draw_file where draw_id = :draw and layer = 'BUNDLE'")
                .param("draw", draw.value())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    DrawFiles publicFiles(DrawId draw) {
        return DrawFiles.of(read(draw, List.of(Layer.PUBLIC.name())));
    }

    private Map<String, byte[]> read(DrawId draw, List<String> layers) {
        return jdbc
                .sql("select name, content from draw_file where draw_id = :draw and layer in (:layers)")
                .param("draw", draw.value())
                .param("layers", layers)
                .query((row, number) -> Map.entry(row.getString("name"), row.getBytes("content")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<StoredFile> list(DrawId draw) {
        return jdbc.sql("""
                select name, sha256, length(content) as size from draw_file
                where draw_id = :draw and layer = 'PUBLIC' order by name collate "C\"""").param("draw", draw.value()).query(StoredFile.class).list();
    }

    Optional<byte[]> find(DrawId draw, String name) {
        return jdbc.sql("select content from draw_file where draw_id = :draw and layer = 'PUBLIC' and name = :name")
                .param("draw", draw.value())
                .param("name", name)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    static StoredFile described(String name, byte[] content) {
        return new StoredFile(name, sha256(content), content.length);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
