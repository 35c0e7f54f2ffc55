package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Whether a form was demonstrably sent by a page of this site. Both headers are written by the browser and out of reach of
 * scripts. A browser that sends neither, a sibling domain and a page that hides where it comes from prove nothing.
 */
final class OwnPage {

    private static final String SITE = "Sec-Fetch-Site";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private OwnPage() {}

    static boolean sent(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        return site == null
                ? origin(request).equals(request.getHeader(HttpHeaders.ORIGIN))
                : site.equals("same-origin");
    }

    /** As a browser writes it: the usual port is left out. */
    private static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? HTTPS : HTTP);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
