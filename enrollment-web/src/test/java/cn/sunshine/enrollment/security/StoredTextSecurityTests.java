package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.lottery.DrawId;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people wrote is text on every page that shows it, to whomever. */
@ApplicationTest
class StoredTextSecurityTests {

    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    /** A reason for each part of an application: all of them are open again. */
    private static final String[] EVERY_PART = {
        "CHILD_NAME_DIFFERS", "GUARDIAN_NAME_DIFFERS", "ADDRESS_INCOMPLETE", "SCHOOL_OUTSIDE_CATCHMENT"
    };

    /** Made once: what the walk changes, no other test looks at. */
    private static final Map<String, Walker> KEPT = new HashMap<>();

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    Routes routes;

    @Autowired
    JdbcClient jdbc;

    private Walker walker;

    @BeforeEach
    void aDistrict() {
        walker = KEPT.computeIfAbsent("district", name -> new Walker(site, seeds.district(), seeds));
    }

    @Test
    void INP_03_whatPeopleWroteIsTextOnEveryPageThatShowsIt() throws Exception {
        Seed seed = seeds.district();
        Walker there = new Walker(site, seed, seeds);
        SignedIn family = SignedIn.guardian(seed.family());
        SignedIn publisher = there.officer(Role.CATCHMENT_PUBLISHER);
        SignedIn reviewer = there.officer(Role.DISTRICT_REVIEWER);
        String division = seed.season().township().value();
        String form = "/family/applications/" + seed.draft();
        send(
                post(form + "/address")
                        .param("division", division)
                        .param("estate", MARKUP)
                        .param("door", MARKUP),
                family);
        send(
                post(seed.path("/district/catchment/{season}/schools/{school}"))
                        .param("effect", "INCLUDE")
                        .param("division", division)
                        .param("estate", "朝霞花园")
                        .param("source", MARKUP),
                publisher);
        String drafted = seen(seed.path("/district/catchment/{season}"), publisher);
        send(post(seed.path("/district/catchment/{season}/publish")).param("seen", drafted), publisher);
        send(
                post("/district/schools/" + seed.season().otherSchool() + "/plans/" + seed.id("season"))
                        .param("seats", "3")
                        .param("reason", MARKUP)
                        .param("seen", "1"),
                there.officer(Role.DISTRICT_ADMINISTRATOR));
        send(post(form + "/check").param("declared", "true"), family);
        String reviewed = caseOf(seed);
        send(post("/review/cases/" + reviewed + "/claim"), reviewer);
        shows(get("/review/cases/" + reviewed), reviewer);
        send(
                post("/review/cases/" + reviewed + "/return")
                        .param("round", "1")
                        .param("reasons", EVERY_PART)
                        .param("note", MARKUP),
                reviewer);

        shows(get(form), family);
        shows(get(form + "/check"), family);
        shows(get(seed.path("/district/catchment/{season}/schools/{school}")), publisher);
        for (Route route : routes.all(HttpMethod.GET)) {
            MockHttpServletResponse answer = there.open(route);
            if (!isForSaving(answer)) {
                PageRules.isClean(CookieBrowser.parse(answer));
            }
        }
    }

    @Test
    void INP_03_whatOfficersWroteIsTextOnEveryRolesPages(@Autowired CeremonyForms ceremonies) throws Exception {
        Seed seed = seeds.district();
        Walker there = new Walker(site, seed, seeds);
        Route abortion = route(HttpMethod.POST, "/district/lottery/{id}/abortion");
        assertThat(walker.answer(ceremonies.of(abortion).with("abortReason", MARKUP))
                        .getStatus())
                .isEqualTo(302);
        SignedIn administrator = there.officer(Role.DISTRICT_ADMINISTRATOR);
        send(
                post("/district/schools/new")
                        .param("district", seed.id("audit"))
                        .param("code", "X0000001")
                        .param("stage", "PRIMARY")
                        .param("nature", "PUBLIC")
                        .param("affiliation", "DISTRICT")
                        .param("name", MARKUP)
                        .param("nameEn", MARKUP)
                        .param("address", MARKUP)
                        .param("phone", "0591-1112223"),
                administrator);
        // and those that families already apply to, as if they had been registered so
        jdbc.sql("update school set name = :markup, name_en = :markup, address = :markup where district_id = :district")
                .param("markup", MARKUP)
                .param("district", seed.season().district().value())
                .update();

        shows(get("/draws/" + last(ceremonies.taken())), administrator);
        shows(get("/district/schools"), administrator);
        shows(get(seed.path("/schools/{code}")), administrator);
        shows(get(seed.path("/schools/{code}")).cookie(new Cookie("lang", "en")), administrator);
        shows(get(seed.path("/districts/{code}")), administrator);
        shows(get("/school/check-in"), there.officer(Role.SCHOOL_OFFICER));
        for (Route route : routes.all(HttpMethod.GET)) {
            for (SignedIn who : everybody(route, there)) {
                MockHttpServletResponse answer =
                        there.open(route, there.page(route).with(as(who)));
                if (!isForSaving(answer)) {
                    PageRules.isClean(CookieBrowser.parse(answer));
                }
            }
        }
    }

    /** One of each role that may open it; of a page that is open to all, one visitor. */
    private static List<SignedIn> everybody(Route route, Walker there) {
        return route.row().access() == Access.ROLES
                ? route.row().roles().stream()
                        .map(role -> role == Role.GUARDIAN ? there.who(route) : there.officer(role))
                        .toList()
                : List.of(there.who(route));
    }

    private Route route(HttpMethod method, String pattern) {
        return routes.all(method).stream()
                .filter(route -> route.pattern().equals(pattern))
                .findFirst()
                .orElseThrow();
    }

    private static DrawId last(List<DrawId> draws) {
        return draws.get(draws.size() - 1);
    }

    /** A file that is saved and opened elsewhere, such as the verifier page, is no page of this site. */
    private static boolean isForSaving(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("Content-Disposition")).startsWith("attachment");
    }

    private void send(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        assertThat(walker.answer(request.with(as(who)).with(withFormToken())).getStatus())
                .isEqualTo(302);
    }

    private String seen(String page, SignedIn who) throws Exception {
        return CookieBrowser.parse(walker.answer(get(page).with(as(who))))
                .select("input[name=seen]")
                .val();
    }

    /** The markup stands on the page, as text. */
    private void shows(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        Document page = CookieBrowser.parse(walker.answer(request.with(as(who)).accept("text/html")));
        assertThat(page.select("main").text()).contains(MARKUP.replace(" ", "").substring(0, 20));
        PageRules.isClean(page);
    }

    private String caseOf(Seed seed) {
        return org.awaitility.Awaitility.await()
                .until(
                        () -> jdbc.sql("select id::text from review_case where application_id = :id")
                                .param("id", seed.draft().value())
                                .query(String.class)
                                .optional(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
