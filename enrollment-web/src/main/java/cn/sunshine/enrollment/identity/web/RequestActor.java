package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.audit.CurrentActor;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells the audit chain who acts: the account of the request, in the role that opened the route to it. */
@Component
class RequestActor implements CurrentActor {

    private static final String VISITOR = "VISITOR";

    private final AccessMatrix matrix;

    RequestActor(AccessMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public Actor current() {
        HttpServletRequest request = request();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AccountAuthentication account) {
            SignedIn who = account.getPrincipal();
            return new Actor(who.id(), role(who, request), source(request));
        }
        return request == null ? Actor.SYSTEM : new Actor(null, VISITOR, source(request));
    }

    private String role(SignedIn who, @Nullable HttpServletRequest request) {
        Optional<AccessRow> row = Optional.ofNullable(request)
                .flatMap(found -> matrix.row(HttpMethod.valueOf(found.getMethod()), found.getRequestURI()));
        Stream<Role> held = Stream.of(Role.values()).filter(who::has);
        return held.filter(role -> row.isEmpty() || row.get().admits(Set.of(role)))
                .findFirst()
                .map(Role::name)
                .orElse(who.kind().name());
    }

    private static @Nullable String source(@Nullable HttpServletRequest request) {
        return request == null ? null : request.getRemoteAddr();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
