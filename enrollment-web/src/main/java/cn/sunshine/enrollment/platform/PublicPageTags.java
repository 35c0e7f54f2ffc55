package cn.sunshine.enrollment.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets a visitor who comes again to a public page fetch it only if it changed. The tag is made of the bytes of the answer,
 * so that the page in another language or in the elder view has another one, and every use asks the server first: nothing
 * is shown that is no longer true. Whoever is signed in gets neither tag nor leave to keep the page.
 */
class PublicPageTags extends ShallowEtagHeaderFilter {

    private static final List<PathPattern> PAGES = patterns(
            "/",
            "/districts/{code}",
            "/schools/{code}",
            "/draws",
            "/draws/{id}",
            "/draws/{id}/files/{name}",
            "/draws/{id}/bundle.zip",
            "/draws/log",
            "/draws/log/{code}/{file}");

    PublicPageTags() {
        // a strong tag would keep the server from compressing the page
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || request.getQueryString() != null
                || request.getUserPrincipal() != null
                || !isPublicPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        super.doFilterInternal(request, response, chain);
    }

    /** An answer that gives the visitor a cookie is for this visitor alone. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        if (response.containsHeader(HttpHeaders.SET_COOKIE)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return super.isEligibleForEtag(request, response, status, body);
    }

    private static boolean isPublicPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PathContainer parsed = PathContainer.parsePath(path);
        return PAGES.stream().anyMatch(page -> page.matches(parsed));
    }

    private static List<PathPattern> patterns(String... pages) {
        return List.of(pages).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
