package cn.sunshine.enrollment.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of this application to go on to after signing in. Nothing that leads elsewhere can be one: no scheme, no host,
 * no backslash (which browsers read as a slash), no control character.
 */
record LocalPath(String value) {

    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~%?&=+-]{0,500}");

    LocalPath {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a path of this application");
        }
    }

    static Optional<LocalPath> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new LocalPath(text)) : Optional.empty();
    }

    String path() {
        int query = value.indexOf('?');
        return query < 0 ? value : value.substring(0, query);
    }

    /** As the value of a query parameter. */
    String encoded() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
