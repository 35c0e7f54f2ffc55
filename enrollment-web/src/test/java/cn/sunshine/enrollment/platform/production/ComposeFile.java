package cn.sunshine.enrollment.platform.production;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The repository's docker-compose.yml: what it gives to the application must be what the application needs. */
final class ComposeFile {

    private static final Path FILE = Path.of("..", "docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[^}]*}");

    private ComposeFile() {}

    /**
     * The variables of the service "application".
     *
     * @param values what the operator has set for each variable that the file names
     */
    static Map<String, String> environment(UnaryOperator<String> values) {
        Map<String, String> environment = new TreeMap<>();
        map(map(map(read(), "services"), "application"), "environment")
                .forEach((name, value) -> environment.put(
                        name, VARIABLE.matcher(value.toString()).replaceAll(found -> values.apply(found.group(1)))));
        return environment;
    }

    private static Map<String, Object> read() {
        try (Reader reader = Files.newBufferedReader(FILE)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // the keys of these parts of the file are words
    private static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(name), name);
    }
}
