package cn.sunshine.enrollment.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What kind of answer a request wants when it fails. */
final class Wanted {

    private static final String API = "/api/";

    private Wanted() {}

    /** A page, unless JSON is asked for before HTML; below the API, only if HTML is asked for by name. */
    static boolean page(HttpServletRequest request) {
        for (MediaType type : accepted(request)) {
            if (type.isWildcardType()) {
                return !isApi(request);
            }
            if (type.isCompatibleWith(MediaType.TEXT_HTML)) {
                return true;
            }
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)
                    || type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
                return false;
            }
        }
        return !isApi(request);
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException garbage) {
            return List.of();
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith(request.getContextPath() + API);
    }
}
