package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The rows of the access matrix, beside every route that a controller maps and the spaces of the roles. */
@ApplicationTest
class AccessMatrixTests {

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
    private WebApplicationContext context;

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

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "SUPERVISOR"})
    void ACL_11_whoWatchesReadsAndWritesNothing(Role watching) {
        assertThat(matrix.rows())
                .filteredOn(row -> row.access() == Access.ROLES && row.roles().contains(watching))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.methods()).containsExactly(HttpMethod.GET));
    }

    /** Whom a reviewer approves is on the roster; a quota is a plan of a school in a season. */
    @Test
    void ACL_11_whoDrawsOrWatchesTheDrawWritesNeitherRosterNorQuota() {
        Set<Role> roster = writers("/review/cases/{id}/approval");
        Set<Role> quota = writers("/district/schools", "/district/season");
        assertThat(roster).isNotEmpty();
        assertThat(quota).isNotEmpty();

        assertThat(writers("/district/lottery")).isNotEmpty().allSatisfy(draws -> {
            assertThat(roster).allMatch(draws::excludes, "kept apart from " + draws);
            assertThat(quota).allMatch(draws::excludes, "kept apart from " + draws);
        });
    }

    /** The roles that may send a form of these spaces. */
    private Set<Role> writers(String... spaces) {
        return matrix.rows().stream()
                .filter(row -> row.methods().contains(HttpMethod.POST)
                        && Stream.of(spaces).anyMatch(row.pattern()::startsWith))
                .flatMap(row -> row.roles().stream())
                .collect(Collectors.toSet());
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
}
