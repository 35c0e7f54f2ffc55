package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.page.TypedAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final String PASSWORD_PAGE = "/account/password";

    /** Where a sign-in leads that was asked for beside a form: it says to go back to it. */
    private static final String BACK_TO_THE_FORM = "/account?back";

    private static final String BACK_TO_OPEN_IT = "/account?back=open";

    private final AccessMatrix matrix;
    private final LandingPages pages;

    Refusals(AccessMatrix matrix, LandingPages pages) {
        this.matrix = matrix;
        this.pages = pages;
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
        // nothing is lost of a form that was open when the session ended
        boolean opening = TypedAnswers.isOpening(request);
        if (TypedAnswers.leaveIn(request, door(request, opening ? BACK_TO_OPEN_IT : BACK_TO_THE_FORM))) {
            (opening ? Closure.SIGNED_OUT_CHOOSING : Closure.SIGNED_OUT)
                    .explained(Set.of(), null)
                    .leaveIn(request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(door(request));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            explainStale(request);
        } else {
            if (isAbsent(request, response)) {
                return;
            }
            if (mustChangePassword()) {
                response.sendRedirect(PASSWORD_PAGE);
                return;
            }
            row(request).ifPresent(row -> explain(row, request));
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

    /** Only where the role is what is wanting: of anything else the general words are true. */
    private void explain(AccessRow row, HttpServletRequest request) {
        account()
                .map(AccountAuthentication::getPrincipal)
                .filter(who -> !row.admits(who.roles()))
                .ifPresent(who -> Closure.of(who, row.roles())
                        .explained(row.roles(), pages.home(who))
                        .leaveIn(request));
    }

    /** Only to somebody who may send the form is it shown again; what else is checked stands in {@link TypedAnswers}. */
    private void explainStale(HttpServletRequest request) {
        Optional<AccountAuthentication> sender = account();
        boolean kept = sender.filter(who -> mayDo(request, who)).isPresent() && TypedAnswers.leaveIn(request, null);
        String home = sender.map(who -> pages.home(who.getPrincipal())).orElse(null);
        (kept ? Closure.FORM_KEPT : Closure.FORM_STALE)
                .explained(Set.of(), home)
                .leaveIn(request);
    }

    private boolean mayDo(HttpServletRequest request, AccountAuthentication who) {
        return row(request).filter(row -> row.decide(() -> who).isGranted()).isPresent();
    }

    private static boolean mustChangePassword() {
        return account().filter(AccountAuthentication::mustChangePassword).isPresent();
    }

    private static Optional<AccountAuthentication> account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AccountAuthentication account
                ? Optional.of(account)
                : Optional.empty();
    }

    private static String door(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return door(request, "GET".equals(request.getMethod()) ? request.getRequestURI() + query : null);
    }

    private static String door(HttpServletRequest request, @Nullable String next) {
        String door = request.getRequestURI().matches("/(district|review|school|supervision)(/.*)?")
                ? "/sign-in/staff"
                : "/sign-in";
        return LocalPath.of(next).map(path -> door + "?next=" + path.encoded()).orElse(door);
    }
}
