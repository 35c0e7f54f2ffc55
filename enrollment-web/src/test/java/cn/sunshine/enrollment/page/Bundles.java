package cn.sunshine.enrollment.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All bundles of all features as two maps, read without the code under test. */
record Bundles(TreeMap<String, String> chinese, TreeMap<String, String> english) {

    private static final String PATTERN = "classpath*:messages/*.properties";

    static Bundles all() throws IOException {
        Bundles all = new Bundles(new TreeMap<>(), new TreeMap<>());
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
            boolean translation = String.valueOf(file.getFilename()).endsWith("_en.properties");
            read(file, translation ? all.english : all.chinese);
        }
        return all;
    }

    private static void read(Resource file, TreeMap<String, String> into) {
        Properties once = new Once(file, into);
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            once.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Refuses a key that this language has already: which of the two is shown would be an accident. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient Resource file;
        private final transient TreeMap<String, String> into;

        private Once(Resource file, TreeMap<String, String> into) {
            this.file = file;
            this.into = into;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            String before = into.put(key.toString(), value.toString());
            if (before != null) {
                throw new IllegalStateException(file.getFilename() + " says " + key + " a second time");
            }
            return value;
        }
    }
}
