package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Walks through a district's pages, on each as somebody who may be there. */
final class Walker {

    private final MockMvc site;
    private final Seed seed;
    private final Seeds seeds;
    private final Map<Role, SignedIn> officers = new EnumMap<>(Role.class);

    Walker(MockMvc site, Seed seed, Seeds seeds) {
        this.site = site;
        this.seed = seed;
        this.seeds = seeds;
    }

    Seed seed() {
        return seed;
    }

    /** A request for a route by somebody who may. */
    MockHttpServletRequestBuilder to(Route route) {
        return to(route, seed.path(route.pattern()));
    }

    /** The same with another address that fits the route. */
    MockHttpServletRequestBuilder to(Route route, String path) {
        MockHttpServletRequestBuilder request =
                request(route.method(), URI.create(path)).accept("text/html");
        return route.row().access() == Access.PUBLIC ? request : request.with(as(who(route)));
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return site.perform(request).andReturn().getResponse();
    }

    SignedIn officer(Role role) {
        return officers.computeIfAbsent(role, asked -> seeds.officer(seed.season(), asked));
    }

    private SignedIn who(Route route) {
        if (route.row().access() != Access.ROLES || route.row().roles().contains(Role.GUARDIAN)) {
            boolean place =
                    route.pattern().contains("/places/") || route.pattern().contains("receipt.json");
            return SignedIn.guardian(place ? seed.placed() : seed.family());
        }
        return officer(route.row().roles().iterator().next());
    }
}
