package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of routes and roles: the files {@code access-matrix/<feature>.csv}. The filter chain is built from it, the
 * administrators' guide leads to it, and a test walks every cell. What is not in it is closed to everybody.
 *
 * <p>The order of rows does not matter: of several patterns that fit, the most special one decides.
 */
public final class AccessMatrix {

    private static final String FILES = "classpath*:access-matrix/*.csv";
    private static final String DEMO_FILES = "classpath*:access-matrix/demo/*.csv";

    private final List<Entry> entries;

    private AccessMatrix(List<AccessRow> rows) {
        this.entries = rows.stream()
                .map(Entry::of)
                .sorted(Comparator.comparing(Entry::pattern))
                .toList();
        refuseDoubles();
    }

    /** @param demo whether the routes of a demo exist too */
    public static AccessMatrix load(boolean demo) throws IOException {
        Stream.Builder<String> lines = Stream.builder();
        for (String files : demo ? List.of(FILES, DEMO_FILES) : List.of(FILES)) {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(lines);
            }
        }
        return of(lines.build());
    }

    static AccessMatrix of(Stream<String> lines) {
        return new AccessMatrix(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(AccessRow::parse)
                .toList());
    }

    /** All rows, the most special patterns first. */
    public List<AccessRow> rows() {
        return entries.stream().map(Entry::row).toList();
    }

    /** Whether there is such a route, for whatever method. */
    public boolean knows(String path) {
        return fitting(path).findAny().isPresent();
    }

    public Optional<AccessRow> row(HttpMethod method, String path) {
        return fitting(path)
                .filter(row -> row.methods().contains(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method))
                .findFirst();
    }

    /** Whether somebody with these roles may open the page. */
    public boolean opens(String path, Set<Role> held) {
        return row(HttpMethod.GET, path).filter(row -> row.admits(held)).isPresent();
    }

    private Stream<AccessRow> fitting(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return entries.stream().filter(entry -> entry.pattern().matches(parsed)).map(Entry::row);
    }

    private void refuseDoubles() {
        Set<String> seen = new HashSet<>();
        for (AccessRow row : rows()) {
            for (HttpMethod method : row.methods()) {
                if (!seen.add(method + " " + row.pattern().replaceAll("\\{[^}]*}", "{}"))) {
                    throw new IllegalArgumentException("access matrix: two rows for " + method + " " + row.pattern());
                }
            }
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(rows().toArray());
    }

    private record Entry(PathPattern pattern, AccessRow row) {

        static Entry of(AccessRow row) {
            return new Entry(PathPatternParser.defaultInstance.parse(row.pattern()), row);
        }
    }
}
