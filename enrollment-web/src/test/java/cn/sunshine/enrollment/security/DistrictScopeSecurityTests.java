package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists, counts and cursors end at the border of the district. */
@ApplicationTest
class DistrictScopeSecurityTests {

    /** Made once: they are only looked at. */
    private static final Map<String, Seed> SEEDS = new HashMap<>();

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    JdbcClient jdbc;

    private Seed own;
    private Seed anothers;

    @BeforeEach
    void twoDistricts() {
        own = SEEDS.computeIfAbsent("own", name -> seeds.district());
        anothers = SEEDS.computeIfAbsent("anothers", name -> seeds.district());
    }

    @Test
    void ACL_05_aDrawIsPreparedForTheOwnDistrictsSchoolsOnly() throws Exception {
        SignedIn lottery = seeds.officer(own.season(), Role.LOTTERY_ADMINISTRATOR);
        String asked = "/district/lottery/prepare?season=%s&school=%s";

        assertThat(send(get(asked.formatted(own.id("season"), own.id("schools"))), lottery)
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(get(asked.formatted(anothers.id("season"), anothers.id("schools"))), lottery)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void ACL_11_secretsAreHeldByDifferentOfficersOfTheDrawOnly() throws Exception {
        OpenSeason season = registration.openSeason();
        registration.open(season.season(), PhaseKind.DRAW);
        SignedIn lottery = seeds.officer(season, Role.LOTTERY_ADMINISTRATOR);
        String first = seeds.officer(season, Role.WITNESS).id().toString();
        String second = seeds.officer(season, Role.WITNESS).id().toString();
        String stranger =
                seeds.officer(registration.openSeason(), Role.WITNESS).id().toString();

        for (String third : List.of(first, stranger, UUID.randomUUID().toString())) {
            MockHttpServletResponse answer = site.perform(post("/district/lottery/prepare")
                            .param("season", season.season().toString())
                            .param("school", season.school().toString())
                            .param("first", first)
                            .param("firstTitle", "公证员")
                            .param("second", second)
                            .param("secondTitle", "家长代表")
                            .param("third", third)
                            .param("thirdTitle", "人大代表")
                            .param("sentence", "四位家长在现场掷 20 个十面骰子，按掷出次序记录")
                            .with(as(lottery))
                            .with(withFormToken()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getRedirectedUrl()).as(third).isNull();
            assertThat(answer.getContentAsString()).contains("error-summary");
        }
    }

    @Test
    void ACL_05_listsAndCountsHoldTheOwnDistrictOnly() throws Exception {
        registration.submitted(anothers.season(), registration.guardian());
        Document queue = page("/review", seeds.officer(own.season(), Role.DISTRICT_REVIEWER));

        List<String> ofTheDistrict = jdbc.sql("select id::text from review_case where district_id = :own")
                .param("own", own.season().district().value())
                .query(String.class)
                .list();
        assertThat(queue.select("tbody a"))
                .extracting(link -> link.attr("href").replaceAll(".*/", ""))
                .contains(own.id("cases"))
                .isSubsetOf(ofTheDistrict);
        assertThat(queue.select("[aria-current=page]").text())
                .endsWith(" " + queue.select("tbody a").size());
        for (var list : Map.of(
                        "/review", Role.DISTRICT_REVIEWER,
                        "/review?list=DECIDED", Role.DISTRICT_REVIEWER,
                        "/district/staff", Role.DISTRICT_ADMINISTRATOR,
                        "/district/schools", Role.DISTRICT_ADMINISTRATOR,
                        "/district/season", Role.DISTRICT_ADMINISTRATOR,
                        "/district/lottery", Role.LOTTERY_ADMINISTRATOR,
                        "/district/catchment", Role.CATCHMENT_PUBLISHER,
                        "/school/check-in", Role.SCHOOL_OFFICER)
                .entrySet()) {
            String shown = page(list.getKey(), seeds.officer(own.season(), list.getValue()))
                    .html();
            anothers.ids()
                    .values()
                    .forEach(id -> assertThat(shown).as(list.getKey()).doesNotContain(id));
        }
    }

    @Test
    void ACL_05_aCursorOfAnotherDistrictsListOpensNothingThere() throws Exception {
        String cursor = "0_2020-01-01T00:00:00Z_" + anothers.id("cases");
        Document queue = page("/review?after=" + cursor, seeds.officer(own.season(), Role.DISTRICT_REVIEWER));

        assertThat(queue.select("tbody").html()).doesNotContain(anothers.id("cases"));
        assertThat(queue.select("tbody a[href*=" + own.id("cases") + "]")).hasSize(1);
    }

    /** Another's school, officer or log in a parameter is answered like one that does not exist. */
    @Test
    void ACL_05_ACL_12_noParameterReachesBeyondTheOffice() throws Exception {
        SignedIn school = seeds.officer(own.season(), Role.SCHOOL_OFFICER);
        SignedIn administrator = seeds.officer(own.season(), Role.DISTRICT_ADMINISTRATOR);
        SignedIn supervisor = seeds.officer(own.season(), Role.SUPERVISOR);
        SignedIn theirs = seeds.officer(anothers.season(), Role.DISTRICT_ADMINISTRATOR);
        String log = "/supervision/audit/";

        for (String foreign :
                List.of(own.season().otherSchool().toString(), anothers.id("schools"), anothers.id("staff"))) {
            isAbsent("/school/check-in?school=", foreign, school);
        }
        isAbsent("/district/staff/", anothers.id("staff"), administrator);
        isAbsent(log, anothers.id("audit"), supervisor);
        isAbsent(log, anothers.id("audit") + "/verification", UUID.randomUUID() + "/verification", supervisor);
        assertThat(page(log + own.id("audit") + "?account=" + theirs.id(), supervisor)
                        .select("tbody tr"))
                .isEmpty();
        assertThat(page("/supervision", supervisor).html()).doesNotContain(anothers.id("audit"));
        assertThat(staffBehind("", administrator)).isNotEmpty();
        for (String login : logins(anothers)) {
            assertThat(logins(own)).containsAll(staffBehind(login, administrator));
        }
    }

    private void isAbsent(String path, String foreign, SignedIn who) throws Exception {
        isAbsent(path, foreign, UUID.randomUUID().toString(), who);
    }

    private void isAbsent(String path, String foreign, String absent, SignedIn who) throws Exception {
        MockHttpServletResponse there = send(get(path + foreign), who);
        MockHttpServletResponse nowhere = send(get(path + absent), who);
        assertThat(there.getStatus()).as(path + foreign).isEqualTo(404);
        assertThat(nowhere.getStatus()).as(path + absent).isEqualTo(404);
        assertThat(words(there)).as(path + foreign).isEqualTo(words(nowhere));
    }

    /** What the page says, but for the number under which it is asked about. */
    private static String words(MockHttpServletResponse answer) {
        return CookieBrowser.parse(answer).select("main").text().replaceAll("[2-9A-Z]{4}-[2-9A-Z]{4}", "…");
    }

    private List<String> staffBehind(String login, SignedIn administrator) throws Exception {
        return page("/district/staff?after=" + login, administrator)
                .select("tbody a[href^=/district/staff/]")
                .eachText();
    }

    private List<String> logins(Seed seed) {
        return jdbc.sql("select login_name from account where home_district_id = :district")
                .param("district", seed.season().district().value())
                .query(String.class)
                .list();
    }

    private Document page(String path, SignedIn who) throws Exception {
        MockHttpServletResponse answer = send(get(path), who);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return CookieBrowser.parse(answer);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
        return site.perform(request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
    }
}
