package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.web.context.WebApplicationContext;

/**
 * Walks the access matrix: every row, nine roles and a visitor. Requests go through the real filter chain, but never reach a
 * handler, so nothing is changed by walking.
 */
@ApplicationTest
class AccessDecisionTests {

    private static final AccountId ANYBODY = new AccountId(UUID.randomUUID());
    private static final DistrictId DISTRICT = new DistrictId(UUID.randomUUID());
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());

    /** All that a client can ask for but HEAD, which reads what GET reads. */
    private static final List<HttpMethod> METHODS = Stream.of(
                    "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "MADEUP")
            .map(HttpMethod::valueOf)
            .toList();

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
    void ACL_02_aMethodThatARowDoesNotNameIsRefusedToEverybody() throws Exception {
        List<String> open = new ArrayList<>();
        for (AccessRow row : matrix.rows()) {
            for (HttpMethod method : METHODS) {
                for (Optional<Role> subject : subjects()) {
                    if (!row.methods().contains(method) && passes(method, row.pattern(), subject)) {
                        open.add(method + " " + row.pattern() + " as " + subject);
                    }
                }
            }
        }
        assertThat(open).isEmpty();
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

    /** Who is in already, and may go elsewhere only: no spelling leads a family to the desk of an administrator. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/district/staff",
                "/district/staff/",
                "//district/staff",
                "/district//staff",
                "/district/staff;x=1",
                "/district;x=1/staff",
                "/;x=1/district/staff",
                "/DISTRICT/staff",
                "/district/Staff",
                "/district/staff.html",
                "/district/staff.json",
                "/district/./staff",
                "/family/../district/staff",
                "/family/..;/district/staff",
                "/css/../district/staff",
                "/css/%2e%2e/district/staff",
                "/sign-in/..%2fdistrict%2fstaff",
                "/district%2fstaff",
                "/%64istrict/staff",
                "/district/staff%00",
                "/district/staff%20",
                "/district/staff%0a",
                "/district\\staff"
            })
    void ACL_09_noSpellingOfAnAddressOpensToAFamilyWhatIsAnAdministrators(String path) throws Exception {
        for (String method : List.of("GET", "HEAD", "POST")) {
            assertThat(passes(HttpMethod.valueOf(method), path, Optional.of(Role.GUARDIAN)))
                    .as(method)
                    .isFalse();
        }
    }

    @Test
    void AUT_06_whoMustChangeThePasswordComesNoFurtherThanThatPage() throws Exception {
        SignedIn administrator = signedIn(Role.DISTRICT_ADMINISTRATOR);

        for (AccessRow row : matrix.rows()) {
            boolean open = row.access() == Access.PUBLIC || row.access() == Access.ENTERING;
            assertThat(passes(row.methods().get(0), row.pattern(), new AccountAuthentication(administrator, 0, true)))
                    .as(row.pattern())
                    .isEqualTo(open);
        }
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
                subject.map(role -> new AccountAuthentication(signedIn(role), 0, false))
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
