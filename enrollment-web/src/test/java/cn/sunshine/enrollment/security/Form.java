package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;

import cn.sunshine.enrollment.identity.SignedIn;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A form filled in by somebody who may, about a thing that still takes it.
 *
 * @param who nobody for a form that a visitor sends
 * @param values of its fields, by name
 */
record Form(Route route, String path, @Nullable SignedIn who, Map<String, String> values) {

    /** What two operators type must agree, or the second is all that anybody looks at. */
    private static final Set<String> TYPED_TWICE = Set.of("typed", "again");

    /** Bound by an object that several forms share, and asked by others of them: of a first password, a new child, a home. */
    private static final Set<String> ASKED_ELSEWHERE =
            Set.of("/account/password old", "/family/applications/{id}/child season", "/catchment/{season} door");

    /** As it stands: it is accepted. */
    MockHttpServletRequestBuilder request() {
        return request(values);
    }

    /** The same with another text in one of its values. */
    MockHttpServletRequestBuilder with(String field, String text) {
        MockHttpServletRequestBuilder request = request(Map.of());
        values.forEach((name, value) -> request.param(name, name.equals(field) || twins(name, field) ? text : value));
        return request;
    }

    /** The same with other values in some of its fields. */
    MockHttpServletRequestBuilder with(Map<String, String> others) {
        Map<String, String> filled = new HashMap<>(values);
        filled.putAll(others);
        return request(filled);
    }

    /** Whether the form's own page has a field of that name. */
    boolean asks(String field) {
        return !ASKED_ELSEWHERE.contains(route.pattern() + " " + field);
    }

    /** What stays in order while {@code field} is not, by the names that the page gives its fields. */
    Map<String, String> besides(String field) {
        return values.entrySet().stream()
                .filter(one -> !one.getKey().equals(field) && !twins(one.getKey(), field))
                .filter(one -> asks(one.getKey()))
                .collect(Collectors.toMap(one -> one.getKey().replace("[0]", ""), Map.Entry::getValue));
    }

    /** Whether an answer did what the form asks for: it leads on, or shows a page that reproaches nothing. */
    static boolean accepts(MockHttpServletResponse answer) {
        return answer.getStatus() == 302
                || answer.getStatus() == 200
                        && CookieBrowser.parse(answer).select(".error-summary").isEmpty();
    }

    private static boolean twins(String name, String field) {
        return field.equals("typed") && TYPED_TWICE.contains(name);
    }

    private MockHttpServletRequestBuilder request(Map<String, String> filled) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(path))
                .accept("text/html")
                .with(withFormToken());
        filled.forEach(request::param);
        return who == null ? request : request.with(as(who));
    }
}
