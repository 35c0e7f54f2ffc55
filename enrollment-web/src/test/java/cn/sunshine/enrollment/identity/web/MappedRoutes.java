package cn.sunshine.enrollment.identity.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the controllers of a running application map, as method and pattern, beside the rows of its access matrix. */
public record MappedRoutes(WebApplicationContext context, AccessMatrix matrix) {

    public Set<String> all() {
        Set<String> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues()
                        .forEach(pattern ->
                                methods(info, pattern).forEach(method -> routes.add(method + " " + pattern))));
        return routes;
    }

    public List<String> outsideTheMatrix() {
        return all().stream().filter(route -> !hasRow(route)).toList();
    }

    public List<String> rowsOfNoRoute() {
        Set<String> mapped = all();
        return matrix.rows().stream()
                .filter(row -> !isStaticFolder(row.pattern()))
                .flatMap(row -> row.methods().stream().map(method -> method + " " + row.pattern()))
                .filter(route -> !mapped.contains(route))
                .toList();
    }

    /** A handler without a method condition takes whatever its row lets through. */
    private Stream<String> methods(RequestMappingInfo info, String pattern) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            matrix.rows().stream()
                    .filter(row -> row.pattern().equals(pattern))
                    .forEach(row -> row.methods().forEach(method -> methods.add(method.name())));
        }
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream();
    }

    private boolean hasRow(String route) {
        String[] parts = route.split(" ", 2);
        return matrix.rows().stream()
                .anyMatch(
                        row -> row.pattern().equals(parts[1]) && row.methods().contains(HttpMethod.valueOf(parts[0])));
    }

    private static boolean isStaticFolder(String pattern) {
        return pattern.endsWith("/**")
                && new ClassPathResource("static" + pattern.substring(0, pattern.length() - 3)).exists();
    }
}
