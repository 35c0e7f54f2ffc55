package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;

import cn.sunshine.enrollment.identity.SignedIn;
import java.net.URI;
import java.util.Map;
import java.util.Set;
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
