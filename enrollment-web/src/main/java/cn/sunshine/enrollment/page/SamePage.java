package cn.sunshine.enrollment.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The address of the page that the reader has before them, always a path of this site and never of another. */
final class SamePage {

    private SamePage() {}

    /** The path with its query; two slashes at the start would name another host. */
    static String path(String path, @Nullable String query) {
        String own = "/" + path.replaceFirst("^[/\\\\]+", "");
        return query == null || query.isEmpty() ? own : own + "?" + query;
    }

    /** The page of this request; of a form that came back with errors or failed, the page on which the form stands. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return ofFailure(request, failed);
        }
        return isOpened(request)
                ? path(request.getRequestURI(), request.getQueryString())
                : formPage(request, request.getRequestURI());
    }

    /** Whether its address alone brings this page back. */
    static boolean isOpened(HttpServletRequest request) {
        return isOpening(request.getMethod());
    }

    /** The container asks for the page of a failure with GET: how it was asked before, stands in an attribute. */
    private static String ofFailure(HttpServletRequest request, String failed) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return isOpening(before == null ? request.getMethod() : before)
                ? path(failed, (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING))
                : formPage(request, "/");
    }

    private static boolean isOpening(Object method) {
        return "GET".equals(method) || "HEAD".equals(method);
    }

    /** The page that posted, if it is one of ours; only its path is taken, whatever host it names. */
    private static String formPage(HttpServletRequest request, String unknown) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI page = URI.create(referer == null ? unknown : referer);
            return path(page.getRawPath() == null ? "/" : page.getRawPath(), page.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return path(unknown, null);
        }
    }

    /** The same page with a choice to be remembered. */
    static String choosing(HttpServletRequest request, Preference preference, String value) {
        String page = of(request);
        return page + (page.contains("?") ? "&" : "?") + preference.parameter() + "=" + value;
    }
}
