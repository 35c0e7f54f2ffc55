package cn.sunshine.enrollment.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers what the filter chain refuses: a route that is not in the access matrix does not exist, a visitor is asked to
 * sign in at the right door, somebody else is told that his role does not reach here.
 */
@Component
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Request attribute with the roles that may: the page says whom to ask. */
    public static final String ROLES_THAT_MAY = Refusals.class.getName() + ".roles";

    private static final String PASSWORD_PAGE = "/account/password";

    private final AccessMatrix matrix;

    Refusals(AccessMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (isAbsent(request, response)) {
            return;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(door(request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            if (isAbsent(request, response)) {
                return;
            }
            if (mustChangePassword()) {
                response.sendRedirect(PASSWORD_PAGE);
                return;
            }
            row(request).ifPresent(row -> request.setAttribute(ROLES_THAT_MAY, row.roles()));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private boolean isAbsent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (row(request).isPresent()) {
            return false;
        }
        boolean otherMethod = matrix.knows(request.getRequestURI());
        response.sendError(otherMethod ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : HttpServletResponse.SC_NOT_FOUND);
        return true;
    }

    private Optional<AccessRow> row(HttpServletRequest request) {
        return matrix.row(HttpMethod.valueOf(request.getMethod()), request.getRequestURI());
    }

    private static boolean mustChangePassword() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AccountAuthentication account
                && account.mustChangePassword();
    }

    private static String door(HttpServletRequest request) {
        String door = request.getRequestURI().matches("/(district|review|school|supervision)(/.*)?")
                ? "/sign-in/staff"
                : "/sign-in";
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return LocalPath.of(request.getRequestURI() + query)
                .filter(path -> "GET".equals(request.getMethod()))
                .map(path -> door + "?next=" + path.encoded())
                .orElse(door);
    }
}
