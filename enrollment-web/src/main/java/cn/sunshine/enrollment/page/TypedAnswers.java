package cn.sunshine.enrollment.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What a form of ours brought and was not taken: the page about the failure shows it and offers to send it again. Nothing is
 * kept on the server; the browser gets back what it has just sent.
 *
 * <p>Whoever could make our page show fields of their choice, with a button that bears a good token, would need no forged
 * request any more. So the form must demonstrably come from a page of this site, and a form with a password, a code or a
 * secret in it is never shown again.
 *
 * @param path where the form goes
 * @param fields by their names, in their order
 * @param signIn where the sender first has to sign in once more, or null
 * @param opens whether the form is only opened again with it, as who chose another view meant no more
 */
public record TypedAnswers(
        String path,
        Map<String, List<String>> fields,
        @Nullable String signIn,
        boolean opens) {

    /** In a form that has a field which must not be shown again; the fragments of such fields put it there. */
    static final String SECRETIVE = "secretive";

    /** A second wall: fields that are secret also in a form that does not say so. */
    private static final Set<String> SECRETS = Set.of(SECRETIVE, "password", "old", "hexDigits");

    private static final String TOKEN = "_csrf";

    /** What a form carries along of the state that its page showed: sent again, and nobody's own words. */
    private static final Set<String> CARRIED = Set.of("round", "seen", "upTo");

    private static final int MOST_FIELDS = 100;
    private static final int MOST_CHARACTERS = 20_000;

    /** What a reader does not know as typed: ids, constants, ticks. */
    private static final Pattern OF_THE_FORM =
            Pattern.compile("|true|on|[A-Z_]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String LEFT = TypedAnswers.class.getName();

    public TypedAnswers {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Leaves what this form brought to the page about its refusal, if it may be shown at all.
     *
     * @param signIn where the sender first has to sign in once more, or null
     * @return whether the page will show it
     */
    public static boolean leaveIn(HttpServletRequest refused, @Nullable String signIn) {
        Optional<TypedAnswers> typed = of(refused);
        typed.ifPresent(one -> refused.setAttribute(LEFT, new TypedAnswers(one.path, one.fields, signIn, one.opens)));
        return typed.isPresent();
    }

    /** What was left for the page about a refusal. */
    static Optional<TypedAnswers> leftIn(HttpServletRequest request) {
        return Optional.ofNullable((TypedAnswers) request.getAttribute(LEFT));
    }

    /** Whether this form was only to be opened in another view. */
    public static boolean isOpening(HttpServletRequest request) {
        return ReopenedForm.is(request);
    }

    /** The same, to be opened at the address of its page that also says which view was chosen. */
    TypedAnswers openedAt(String page) {
        return new TypedAnswers(page, fields, signIn, true);
    }

    /** What this form brought, also where it was only to be opened again; nothing, where it may not be shown again. */
    static Optional<TypedAnswers> of(HttpServletRequest request) {
        return ReopenedForm.sent(request).or(() -> sent(request));
    }

    private static Optional<TypedAnswers> sent(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || !isPlainForm(request) || !OwnPage.sent(request)) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove(TOKEN);
        boolean shown = !CARRIED.containsAll(fields.keySet())
                && fields.size() <= MOST_FIELDS
                && length(fields) <= MOST_CHARACTERS
                && fields.keySet().stream().noneMatch(SECRETS::contains);
        return shown ? Optional.of(new TypedAnswers(path(request), fields, null, false)) : Optional.empty();
    }

    /** What a person typed, as it can be read. */
    public List<String> readable() {
        return values().filter(TypedAnswers::isTyped).distinct().toList();
    }

    /** Whether something was chosen that is sent along without being shown. */
    public boolean hasChoices() {
        return values().anyMatch(value -> !value.isBlank() && !isTyped(value));
    }

    private Stream<String> values() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_") && !CARRIED.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream());
    }

    private static boolean isTyped(String value) {
        return !OF_THE_FORM.matcher(value.strip()).matches();
    }

    private static boolean isPlainForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static int length(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.getKey()), field.getValue().stream()))
                .mapToInt(String::length)
                .sum();
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return SamePage.path(failed instanceof String uri ? uri : request.getRequestURI(), null);
    }

    /** Never what was typed: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "TypedAnswers[" + fields.size() + " fields]";
    }
}
