package cn.sunshine.enrollment.identity.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

/** The rows of the access matrix, beside every route that a controller maps and the spaces of the roles. */
@ApplicationTest
class AccessMatrixTests {

    /** The spaces of architecture.md: whatever the rows say, no other role may enter them. */
    private static final Map<String, Set<Role>> SPACES = Map.ofEntries(
            entry("/family", EnumSet.of(Role.GUARDIAN)),
            entry("/review", EnumSet.of(Role.DISTRICT_REVIEWER)),
            entry("/school", EnumSet.of(Role.SCHOOL_OFFICER)),
            entry(
                    "/district",
                    EnumSet.of(
                            Role.DISTRICT_ADMINISTRATOR,
                            Role.LOTTERY_ADMINISTRATOR,
                            Role.WITNESS,
                            Role.CATCHMENT_PUBLISHER)),
            entry("/district/staff", EnumSet.of(Role.DISTRICT_ADMINISTRATOR)),
            entry("/district/catchment", EnumSet.of(Role.CATCHMENT_PUBLISHER, Role.DISTRICT_ADMINISTRATOR)),
            entry("/district/season", EnumSet.of(Role.DISTRICT_ADMINISTRATOR)),
            entry("/district/schools", EnumSet.of(Role.DISTRICT_ADMINISTRATOR)),
            entry("/district/hotlines", EnumSet.of(Role.DISTRICT_ADMINISTRATOR)),
            entry("/district/lottery", EnumSet.of(Role.LOTTERY_ADMINISTRATOR, Role.WITNESS)),
            entry("/supervision", EnumSet.of(Role.SUPERVISOR, Role.AUDITOR)));

    /** What each hand does at a draw: lottery.md, section 3. Who watches it moves nothing, who moves it attests to nothing. */
    private static final Map<Role, Set<String>> HANDS = Map.of(
            Role.LOTTERY_ADMINISTRATOR,
                    Set.of(
                            "freeze",
                            "full-admission",
                            "dice",
                            "national-draw",
                            "computation",
                            "release",
                            "abortion",
                            "commitment",
                            "secret",
                            "duplicate"),
            Role.WITNESS, Set.of("attestation", "commitment", "secret", "duplicate"));

    @Autowired
    private AccessMatrix matrix;

    private MappedRoutes mapped;

    @BeforeEach
    void readTheMappings(@Autowired WebApplicationContext context) {
        mapped = new MappedRoutes(context, matrix);
    }

    @Test
    void ACL_01_everyRouteOfAControllerStandsInTheMatrixWithItsMethods() {
        assertThat(mapped.all()).isNotEmpty();
        assertThat(mapped.outsideTheMatrix()).isEmpty();
    }

    @Test
    void ACL_01_everyRowHasARouteOrAFolderOfStaticFiles() {
        assertThat(mapped.rowsOfNoRoute()).isEmpty();
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
    @EnumSource(names = {"LOTTERY_ADMINISTRATOR", "WITNESS"})
    void ACL_02_eachHandAtADrawDoesWhatIsItsOwnAndNothingElse(Role hand) {
        String draw = "/district/lottery/{id}/";
        assertThat(matrix.rows())
                .filteredOn(row -> row.pattern().startsWith(draw) && row.roles().contains(hand))
                .extracting(row -> row.pattern().substring(draw.length()))
                .containsExactlyInAnyOrderElementsOf(HANDS.get(hand));
    }

    @Test
    void ACL_08_onlyAnAuditorCarriesALogAway() {
        assertThat(matrix.rows())
                .filteredOn(row -> row.pattern().startsWith("/supervision")
                        && row.pattern().contains("export"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.roles()).containsExactly(Role.AUDITOR));
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
}
