package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccessMatrix;
import cn.sunshine.enrollment.identity.web.AccessRow;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whose things one may see and touch: every route with an id, asked for what is another's. */
@ApplicationTest
class AccessSecurityTests {

    /** What any form of a family or an officer might want: a refusal must not be about a missing field. */
    private static final Map<String, String> FILLED = Map.ofEntries(
            Map.entry("name", "王五"),
            Map.entry("relation", "FATHER"),
            Map.entry("road", "果园路"),
            Map.entry("houseNumber", "17"),
            Map.entry("declared", "true"),
            Map.entry("sure", "true"),
            Map.entry("seats", "9"),
            Map.entry("reason", "INCOMPLETE"),
            Map.entry("reasons", "ADDRESS_INCOMPLETE"),
            Map.entry("note", "note"),
            Map.entry("role", "AUDITOR"),
            Map.entry("effect", "INCLUDE"),
            Map.entry("side", "ALL"),
            Map.entry("first", "1"),
            Map.entry("last", "9"),
            Map.entry("source", "sentence"));

    /** Made once: they are only looked at. */
    private static final Map<String, Seed> SEEDS = new HashMap<>();

    private static final Map<Role, SignedIn> OFFICERS = new EnumMap<>(Role.class);

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    JdbcClient jdbc;

    @RegisterExtension
    final OwnersConnection owner = new OwnersConnection();

    private Seed own;
    private Seed anothers;

    @BeforeEach
    void twoDistricts() {
        own = SEEDS.computeIfAbsent("own", name -> seeds.district());
        anothers = SEEDS.computeIfAbsent("anothers", name -> seeds.district());
    }

    @ParameterizedTest
    @MethodSource("privateRoutes")
    void ACL_01_asksAVisitorToSignInBeforeAnythingElse(HttpMethod method, AccessRow row) throws Exception {
        MockHttpServletResponse answer = site.perform(filled(request(method, anothers.path(row.pattern())))
                        .with(withFormToken())
                        .accept("text/html"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).startsWith("/sign-in");
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routesOfFamiliesWithAnId")
    void ACL_03_ACL_04_ACL_12_anothersThingIsAnsweredLikeOneThatIsNotThere(HttpMethod method, AccessRow row)
            throws Exception {
        answersAlike(method, row, people.guardian());
    }

    @ParameterizedTest
    @MethodSource("routesOfOfficersWithAnId")
    void ACL_05_ACL_12_anotherDistrictsThingIsAnsweredLikeOneThatIsNotThere(HttpMethod method, AccessRow row)
            throws Exception {
        for (Role role : row.roles()) {
            answersAlike(method, row, officer(role));
        }
    }

    @Test
    void ACL_05_ACL_12_aSchoolSeesAndChecksInNoChildOfAnotherSchoolOfTheSameDistrict() throws Exception {
        SignedIn neighbour = people.officer(ScopedRole.at(
                Role.SCHOOL_OFFICER, own.season().district(), own.season().otherSchool()));

        answersAlike(
                HttpMethod.POST,
                own.path("/school/check-in/{id}"),
                Seed.absent("/school/check-in/{id}"),
                neighbour,
                404);
        assertThat(send(request(HttpMethod.GET, "/school/check-in"), neighbour).getContentAsString())
                .doesNotContain(own.id("check-in"));
        assertThat(send(request(HttpMethod.GET, "/school/check-in"), officer(Role.SCHOOL_OFFICER))
                        .getContentAsString())
                .contains(own.id("check-in"));
    }

    /**
     * An address of which the one half is one's own opens nothing of what the other half names. To take a role away that
     * nobody has is no fault.
     */
    @ParameterizedTest
    @CsvSource({
        "GET, /district/catchment/{season}/schools/, schools, '', CATCHMENT_PUBLISHER, 404",
        "POST, /district/catchment/{season}/schools/, schools, '', CATCHMENT_PUBLISHER, 404",
        "POST, /district/catchment/{season}/schools/{school}/rules/, rules, /remove, CATCHMENT_PUBLISHER, 404",
        "POST, /district/catchment/{season}/schools/{school}/rules/, rules, /keep, CATCHMENT_PUBLISHER, 404",
        "GET, /district/schools/{school}/plans/, plans, '', DISTRICT_ADMINISTRATOR, 404",
        "POST, /district/schools/{school}/plans/, plans, '', DISTRICT_ADMINISTRATOR, 404",
        "POST, /district/staff/{id}/grants/, grants, /revoke, DISTRICT_ADMINISTRATOR, 302",
        "GET, /district/lottery/prepare?season={season}&school=, schools, '', LOTTERY_ADMINISTRATOR, 404"
    })
    void ACL_05_ACL_12_anothersThingUnderTheOwnOneIsAnsweredLikeOneThatIsNotThere(
            String method, String before, String word, String after, Role role, int status) throws Exception {
        String start = own.path(before.replace("{season}", own.id("season")));
        answersAlike(
                HttpMethod.valueOf(method),
                start + anothers.id(word) + after,
                start + UUID.randomUUID() + after,
                officer(role),
                status);
    }

    @Test
    void ACL_03_noMessageOfOneFamilyStandsInTheInBoxOfAnother() throws Exception {
        for (Seed reader : List.of(own, anothers)) {
            List<String> written = await().until(() -> subjects(reader), found -> !found.isEmpty());
            Document inBox = CookieBrowser.parse(
                    send(request(HttpMethod.GET, "/family/messages"), SignedIn.guardian(reader.family())));

            // what is told of an account leads its owner there, without an id
            assertThat(inBox.select("main section a[href]:not([href=/account])"))
                    .isNotEmpty()
                    .extracting(link -> link.attr("href").replaceAll(".*/", ""))
                    .isSubsetOf(written);
        }
        assertThat(subjects(own)).doesNotContainAnyElementsOf(subjects(anothers));
    }

    /** What the messages to the family of a district are about. */
    private List<String> subjects(Seed seed) {
        return jdbc.sql("select subject_id::text from message where account_id = :family")
                .param("family", seed.family().value())
                .query(String.class)
                .list();
    }

    private SignedIn officer(Role role) {
        return OFFICERS.computeIfAbsent(role, one -> seeds.officer(own.season(), one));
    }

    private void answersAlike(HttpMethod method, AccessRow row, SignedIn who) throws Exception {
        String path = anothers.path(row.pattern());
        assertThat(path).as("another's is there").isEqualTo(anothers.path(row.pattern()));
        answersAlike(method, path, Seed.absent(row.pattern()), who, 404);
    }

    private void answersAlike(HttpMethod method, String path, String absent, SignedIn who, int status)
            throws Exception {
        Tables tables = new Tables(owner.get());
        tables.settle();
        Map<String, String> before = tables.contents();
        MockHttpServletResponse first = send(filled(request(method, path)), who);
        MockHttpServletResponse second = send(filled(request(method, absent)), who);

        assertThat(first.getStatus()).isEqualTo(status);
        assertThat(second.getStatus()).isEqualTo(status);
        assertThat(plain(first, path)).isEqualTo(plain(second, absent));
        tables.settle();
        assertThat(tables.contents()).isEqualTo(before);
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request) {
        FILLED.forEach(request::param);
        return request.param("number", registration.childNumber().value())
                .param("division", anothers.season().township().value())
                .param("school", anothers.season().otherSchool().toString())
                .param("district", anothers.season().district().toString())
                .param("key", UUID.randomUUID().toString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        return site.perform(request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
    }

    /** The page without its case number and the token of its forms, and without its own address. */
    private static String plain(MockHttpServletResponse answer, String path) {
        Document page = CookieBrowser.parse(answer);
        page.select("input[name=_csrf], .failure-case strong").remove();
        return page.html().replace(path, "…").replace(path.replace("/", "%2F"), "…");
    }

    static Stream<Object[]> privateRoutes() throws IOException {
        return routes().filter(route -> ((AccessRow) route[1]).access() != Access.PUBLIC);
    }

    static Stream<Object[]> routesOfFamiliesWithAnId() throws IOException {
        return withAnId().filter(route -> ((AccessRow) route[1]).roles().contains(Role.GUARDIAN));
    }

    static Stream<Object[]> routesOfOfficersWithAnId() throws IOException {
        return withAnId().filter(route -> !((AccessRow) route[1]).roles().contains(Role.GUARDIAN));
    }

    private static Stream<Object[]> withAnId() throws IOException {
        return privateRoutes().filter(route -> ((AccessRow) route[1]).pattern().contains("{"));
    }

    private static Stream<Object[]> routes() throws IOException {
        return AccessMatrix.load(false).rows().stream()
                .flatMap(row -> row.methods().stream().map(method -> new Object[] {method, row}));
    }
}
