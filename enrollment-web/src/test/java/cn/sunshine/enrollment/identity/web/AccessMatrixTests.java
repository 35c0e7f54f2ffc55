package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Walks the access matrix: every route that a controller maps, every row, nine roles and a visitor. Requests go through
 * the real filter chain, but never reach a handler, so nothing is changed by walking.
 */
@ApplicationTest
class AccessMatrixTests {

    private static final AccountId ANYBODY = new AccountId(UUID.randomUUID());
    private static final DistrictId DISTRICT = new DistrictId(UUID.randomUUID());
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());

    /** The spaces of architecture.md: whatever the rows say, no other role may enter them. */
    private static final Map<String, Set<Role>> SPACES = Map.of(
            "/family", EnumSet.of(Role.GUARDIAN),
            "/review", EnumSet.of(Role.DISTRICT_REVIEWER),
            "/school", EnumSet.of(Role.SCHOOL_OFFICER),
            "/district",
                    EnumSet.of(
                            Role.DISTRICT_ADMINISTRATOR,
                            Role.LOTTERY_ADMINISTRATOR,
                            Role.WITNESS,
                            Role.CATCHMENT_PUBLISHER),
            "/district/staff", EnumSet.of(Role.DISTRICT_ADMINISTRATOR),
            "/district/catchment", EnumSet.of(Role.CATCHMENT_PUBLISHER, Role.DISTRICT_ADMINISTRATOR),
            "/district/lottery", EnumSet.of(Role.LOTTERY_ADMINISTRATOR, Role.WITNESS, Role.DISTRICT_ADMINISTRATOR),
            "/supervision", EnumSet.of(Role.SUPERVISOR, Role.AUDITOR));

    @Autowired
    private AccessMatrix matrix;

    @Autowired
    @Qualifier("springSecurityFilterChain") private Filter filterChain;

    @Autowired
    private WebApplicationContext context;

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ACL_01_everyRouteOfAControllerStandsInTheMatrixWithItsMethods() {
        assertThat(mappedRoutes())
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(rowOf(route)).as("row for %s", route).isPresent());
    }

    @Test
    void ACL_01_everyRowHasARouteOrAFolderOfStaticFiles() {
        Set<String> mapped = mappedRoutes();
        List<String> stale = matrix.rows().stream()
                .filter(row -> !isStaticFolder(row.pattern()))
                .flatMap(row -> row.methods().stream().map(method -> method + " " + row.pattern()))
                .filter(route -> !mapped.contains(route))
                .toList();

        assertThat(stale).isEmpty();
    }

    @Test
    void ACL_02_theFilterChainDecidesEveryCellAsTheMatrixSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (AccessRow row : matrix.rows()) {
            for (HttpMethod method : row.methods()) {
                for (Optional<Role> subject : subjects()) {
                    if (passes(method, row.pattern(), subject) != expected(row, subject)) {
                        wrong.add(method + " " + row.pattern() + " as " + subject);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void ACL_02_noRowOpensASpaceToARoleThatDoesNotBelongThere() {
        for (AccessRow row : matrix.rows()) {
            SPACES.forEach((space, belonging) -> {
                if (row.pattern().equals(space) || row.pattern().startsWith(space + "/")) {
                    assertThat(row.access()).as(row.pattern()).isEqualTo(Access.ROLES);
                    assertThat(belonging).as(row.pattern()).containsAll(row.roles());
                }
            });
        }
    }

    @Test
    void ACL_11_anAuditorReadsAndWritesNothing() {
        assertThat(matrix.rows())
                .filteredOn(row -> row.access() == Access.ROLES && row.roles().contains(Role.AUDITOR))
                .allSatisfy(row -> assertThat(row.methods()).containsExactly(HttpMethod.GET));
    }

    @Test
    void ACL_01_ACL_10_deniesToEverybodyWhatNoRowNames() throws Exception {
        for (String path : List.of(
                "/nowhere",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/v3/api-docs",
                "/h2-console",
                "/family/../district")) {
            for (Optional<Role> subject : subjects()) {
                assertThat(passes(HttpMethod.GET, path, subject)).as(path).isFalse();
            }
        }
    }

    @Test
    void ACL_09_tricksWithPathAndMethodOpenNothing() throws Exception {
        Optional<Role> visitor = Optional.empty();
        for (String path : List.of(
                "/account/",
                "//account",
                "/account;x=1",
                "/ACCOUNT",
                "/account.html",
                "/css/../account",
                "/css/%2e%2e/account",
                "/sign-in/..%2faccount",
                "/account%00")) {
            assertThat(passes(HttpMethod.GET, path, visitor)).as(path).isFalse();
        }
        for (String method : List.of("TRACE", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "MADEUP")) {
            assertThat(passes(HttpMethod.valueOf(method), "/account", Optional.of(Role.GUARDIAN)))
                    .as(method)
                    .isFalse();
        }
        assertThat(passes(HttpMethod.HEAD, "/account", visitor)).isFalse();
        assertThat(passes(HttpMethod.HEAD, "/account", Optional.of(Role.GUARDIAN)))
                .isTrue();
    }

    @Test
    void AUT_06_whoMustChangeThePasswordComesNoFurtherThanThatPage() throws Exception {
        SignedIn administrator = signedIn(Role.DISTRICT_ADMINISTRATOR);

        for (AccessRow row : matrix.rows()) {
            boolean open = row.access() == Access.PUBLIC || row.access() == Access.ENTERING;
            assertThat(passes(row.methods().get(0), row.pattern(), new AccountAuthentication(administrator, true)))
                    .as(row.pattern())
                    .isEqualTo(open);
        }
    }

    @Test
    void refusesTwoRowsForOneRoute() {
        assertThatThrownBy(() -> AccessMatrix.of(Stream.of("/a/{id},GET,PUBLIC", "/a/{other},GET POST,AUDITOR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessMatrix.of(Stream.of("/a,GET,NOBODY")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Set<String> mappedRoutes() {
        Set<String> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues()
                        .forEach(pattern ->
                                methods(info, pattern).forEach(method -> routes.add(method + " " + pattern))));
        return routes;
    }

    /** A handler without a method condition takes whatever its row lets through. */
    private Stream<String> methods(RequestMappingInfo info, String pattern) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            matrix.rows().stream()
                    .filter(row -> row.pattern().equals(pattern))
                    .forEach(row -> row.methods().forEach(method -> methods.add(method.name())));
        }
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream();
    }

    private Optional<AccessRow> rowOf(String route) {
        String[] parts = route.split(" ", 2);
        return matrix.rows().stream()
                .filter(row -> row.pattern().equals(parts[1]) && row.methods().contains(HttpMethod.valueOf(parts[0])))
                .findFirst();
    }

    private static boolean isStaticFolder(String pattern) {
        return pattern.endsWith("/**")
                && new ClassPathResource("static" + pattern.substring(0, pattern.length() - 3)).exists();
    }

    private static List<Optional<Role>> subjects() {
        return Stream.concat(
                        Stream.of(Optional.<Role>empty()),
                        Arrays.stream(Role.values()).map(Optional::of))
                .toList();
    }

    private static boolean expected(AccessRow row, Optional<Role> subject) {
        return switch (row.access()) {
            case PUBLIC -> true;
            case ENTERING, SIGNED_IN -> subject.isPresent();
            case ROLES -> subject.filter(row.roles()::contains).isPresent();
        };
    }

    private boolean passes(HttpMethod method, String pattern, Optional<Role> subject) throws Exception {
        return passes(
                method,
                pattern,
                subject.map(role -> new AccountAuthentication(signedIn(role), false))
                        .orElse(null));
    }

    private boolean passes(HttpMethod method, String pattern, @Nullable AccountAuthentication who)
            throws ServletException, IOException {
        String path = pattern.replace("/**", "/x")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext(), method.name(), path);
        request.setServletPath(path);
        Visitors.withFormToken().postProcessRequest(request);
        if (who != null) {
            SecurityMockMvcRequestPostProcessors.authentication(who).postProcessRequest(request);
        }
        MockFilterChain handler = new MockFilterChain();
        filterChain.doFilter(request, new MockHttpServletResponse(), handler);
        return handler.getRequest() != null;
    }

    private static SignedIn signedIn(Role role) {
        return switch (role.reach()) {
            case FAMILY -> SignedIn.guardian(ANYBODY);
            case SCHOOL -> SignedIn.staff(ANYBODY, ScopedRole.at(role, DISTRICT, SCHOOL));
            case DISTRICT, DISTRICT_OR_ALL -> SignedIn.staff(ANYBODY, ScopedRole.in(role, DISTRICT));
        };
    }
}
