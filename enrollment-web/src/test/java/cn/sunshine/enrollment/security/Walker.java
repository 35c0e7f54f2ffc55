package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Walks through a district's pages, on each as somebody who may be there. */
final class Walker {

    /** Routes that show no page to whoever comes without having been a step before, and what they answer instead. */
    private static final Map<String, Integer> WITHOUT_A_PAGE = Map.of(
            // the code is asked for in the answer to the telephone number: whoever reloads begins anew
            "/sign-in/code",
            302,
            "/account/phone/code",
            302,
            FormTargets.COUNTER + "/code",
            302,
            // only who has just shown the password has a second factor to show
            "/sign-in/second-factor",
            302);

    /** Ids in a query, by the word that stands before them elsewhere. */
    static final Map<String, String> ASKED = Map.of("season", "season", "school", "schools");

    private final MockMvc site;
    private final Seed seed;
    private final Seeds seeds;
    private final Map<Role, SignedIn> officers = new EnumMap<>(Role.class);
    private final Map<Role, SignedIn> colleagues = new EnumMap<>(Role.class);

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

    /** Another officer of the same role. */
    SignedIn colleague(Role role) {
        return colleagues.computeIfAbsent(role, asked -> seeds.officer(seed.season(), asked));
    }

    /** Opens a page as somebody who may, and finds it there: a walk past refusals sees no page. */
    MockHttpServletResponse open(Route route) throws Exception {
        return open(route, page(route));
    }

    /** The same with a request that says more. */
    MockHttpServletResponse open(Route route, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).as("%s", route).isEqualTo(WITHOUT_A_PAGE.getOrDefault(route.pattern(), 200));
        return answer;
    }

    /** A request for a page by somebody who may, with the ids that it asks for in its query. */
    MockHttpServletRequestBuilder page(Route route) {
        MockHttpServletRequestBuilder request = to(route);
        route.fields().stream()
                .filter(ASKED::containsKey)
                .forEach(field -> request.queryParam(field, seed.id(ASKED.get(field))));
        return request;
    }

    SignedIn who(Route route) {
        return route.row().access() != Access.ROLES || route.row().roles().contains(Role.GUARDIAN)
                ? SignedIn.guardian(seed.family())
                : officer(Collections.min(route.row().roles()));
    }
}
