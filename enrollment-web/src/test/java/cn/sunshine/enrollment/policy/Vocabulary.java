package cn.sunshine.enrollment.policy;

import cn.sunshine.enrollment.identity.web.AccessMatrix;
import cn.sunshine.enrollment.security.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every name under which the platform could take, keep or lead to something: fields of forms, columns of tables, routes.
 * What is in none of the three cannot be handed in.
 */
@Component
class Vocabulary {

    private static final Pattern FIELD =
            Pattern.compile("(?:fragments/field :: [a-z-]+|fragments/form :: (?:text-area|tick))\\('([\\w.]+)'"
                    + "|<(?:input|select|textarea|button)[^>]*?\\sname=\"([\\w.]+)\"");

    private final AccessMatrix matrix;
    private final Routes handlers;
    private final JdbcClient jdbc;

    Vocabulary(AccessMatrix matrix, @Lazy Routes handlers, JdbcClient jdbc) {
        this.matrix = matrix;
        this.handlers = handlers;
        this.jdbc = jdbc;
    }

    /** What the forms of every page show, and what the handlers of every page read: whichever of the two is forgotten. */
    List<String> fields() {
        return Stream.concat(shown(), read()).distinct().toList();
    }

    /** What the handlers of these pages read of a form, and what the pages of these features show as one. */
    Set<String> askedBelow(String space) {
        Stream<String> read = Stream.of(HttpMethod.GET, HttpMethod.POST)
                .flatMap(method -> handlers.all(method).stream())
                .filter(route -> route.pattern().startsWith(space))
                .flatMap(route -> route.fields().stream());
        return Stream.concat(read, shown(templates("registration"))).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> shown() {
        return shown(templates());
    }

    private static Stream<String> shown(List<String> templates) {
        return templates.stream()
                .flatMap(text -> FIELD.matcher(text).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    private Stream<String> read() {
        return Stream.of(HttpMethod.GET, HttpMethod.POST)
                .flatMap(method -> handlers.all(method).stream())
                .flatMap(route -> route.fields().stream());
    }

    /** {@code table.column} of every table that is the platform's own. */
    List<String> columns() {
        return jdbc.sql("""
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public'
              and table_name not in ('flyway_schema_history', 'scheduled_tasks', 'event_publication', 'demo_mark')""").query(String.class).list();
    }

    List<String> routes() {
        return matrix.rows().stream().map(row -> row.pattern()).toList();
    }

    /** Fields, columns and routes in which one of these words stands by itself, whatever the spelling. */
    List<String> naming(String... words) {
        Pattern word = Pattern.compile("(^|[^a-z])(" + String.join("|", words) + ")s?([^a-z]|$)");
        return Stream.of(fields(), columns(), routes())
                .flatMap(List::stream)
                .filter(name -> word.matcher(spelledOut(name)).find())
                .toList();
    }

    List<String> templates() {
        return templates("**");
    }

    private static List<String> templates(String folder) {
        try {
            List<String> texts = new ArrayList<>();
            for (Resource template : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:templates/" + folder + "/*.html")) {
                texts.add(template.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** examScore, exam_score and exam-score read alike. */
    private static String spelledOut(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
