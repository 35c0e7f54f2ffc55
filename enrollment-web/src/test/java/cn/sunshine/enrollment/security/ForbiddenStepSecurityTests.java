package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Steps whose time is over, ids that can be guessed. */
@ApplicationTest
class ForbiddenStepSecurityTests {

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

    @Test
    void ACL_13_idsInAddressesAreRandom() throws Exception {
        Seed seed = seeds.district();
        SignedIn reviewer = seeds.officer(seed.season(), Role.DISTRICT_REVIEWER);
        seed.ids()
                .values()
                .forEach(id -> assertThat(UUID.fromString(id).version()).as(id).isEqualTo(4));
        for (var page : List.of(
                send(get("/family"), SignedIn.guardian(seed.family()), 200), send(get("/review"), reviewer, 200))) {
            assertThat(CookieBrowser.parse(page).select("main a[href]"))
                    .isNotEmpty()
                    .extracting(link -> link.attr("href"))
                    .noneMatch(href -> href.matches(".*/\\d+([/?].*)?"));
        }
    }

    @Test
    void ACL_14_nothingOfADraftMovesAfterTheDeadlineNotEvenByADirectPost() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId draft = registration.draft(season, family.id());
        ApplicationId submitted = registration.submitted(season, family.id());
        registration.close(season.season(), PhaseKind.REGISTRATION);
        String before = rows(draft, submitted);
        String forms = "/family/applications/" + draft;

        send(
                post(forms + "/child")
                        .param("number", registration.childNumber().value())
                        .param("name", "林小满")
                        .param("relation", "MOTHER"),
                family,
                409);
        send(post(forms + "/guardian").param("name", "林二诺"), family, 409);
        send(
                post(forms + "/address")
                        .param("division", season.township().value())
                        .param("road", "果园路")
                        .param("houseNumber", "17"),
                family,
                409);
        send(post(forms + "/school").param("school", season.otherSchool().toString()), family, 409);
        send(post(forms + "/check").param("declared", "true"), family, 409);
        send(post("/family/applications/" + submitted + "/withdraw"), family, 409);
        assertThat(rows(draft, submitted)).isEqualTo(before);
    }

    @Test
    void ACL_14_whatWasWithdrawnIsNotOpenedAgainAfterTheDeadline() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId withdrawn = registration.submitted(season, family.id());
        send(post("/family/applications/" + withdrawn + "/withdraw"), family, 302);
        registration.close(season.season(), PhaseKind.REGISTRATION);
        String before = rows(withdrawn);

        send(post("/family/applications/" + withdrawn + "/reopen"), family, 409);
        assertThat(rows(withdrawn)).isEqualTo(before);
    }

    @Test
    void ACL_14_ofAReturnedApplicationOnlyWhatWasReturnedMovesAndNothingAfterItsDeadline(
            @Autowired ApplicationDecisions decisions, @Autowired SeasonClock clock) throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        ApplicationId returned = registration.submitted(season, family.id());
        decisions.returnForCorrection(
                returned, Set.of(CorrectionItem.ADDRESS), "", clock.instant().plusSeconds(600));
        String asReturned = rows(returned);

        for (String locked : List.of("/child", "/guardian", "/school")) {
            send(part(returned, locked, season), family, 409);
        }
        assertThat(rows(returned)).isEqualTo(asReturned);

        decisions.correctUntil(returned, clock.instant().minusSeconds(1));
        String overdue = rows(returned);
        for (String late : List.of("/child", "/guardian", "/address", "/school", "/check")) {
            send(part(returned, late, season), family, 409);
        }
        assertThat(rows(returned)).isEqualTo(overdue);
    }

    /** Whatever a part of an application asks for. */
    private MockHttpServletRequestBuilder part(ApplicationId id, String part, OpenSeason season) {
        return post("/family/applications/" + id + part)
                .param("number", registration.childNumber().value())
                .param("name", "林二诺")
                .param("relation", "FATHER")
                .param("division", season.township().value())
                .param("road", "果园路")
                .param("houseNumber", "17")
                .param("school", season.otherSchool().toString())
                .param("declared", "true");
    }

    @Test
    void ACL_14_aPlaceIsNeitherTakenNorCheckedInWhileItsPhaseIsClosed() throws Exception {
        Seed seed = seeds.district();
        SignedIn family = SignedIn.guardian(seed.family());
        registration.close(seed.season().season(), PhaseKind.CONFIRMATION);
        registration.close(seed.season().season(), PhaseKind.CHECK_IN);
        send(post(seed.path("/family/places/{id}/confirmation")), family, 409);
        send(post(seed.path("/family/places/{id}/refusal")).param("sure", "true"), family, 409);
        send(
                post(seed.path("/school/check-in/{id}")).param("sure", "true"),
                seeds.officer(seed.season(), Role.SCHOOL_OFFICER),
                409);

        assertThat(status(seed, "places")).isEqualTo("OFFERED");
        assertThat(status(seed, "check-in")).isEqualTo("CONFIRMED");
    }

    @Test
    void ACL_14_aFinishedDrawTakesNoStepAgain() throws Exception {
        Seed seed = seeds.district();
        SignedIn lottery = seeds.officer(seed.season(), Role.LOTTERY_ADMINISTRATOR);
        String before = draw(seed);
        for (String step : List.of("freeze", "dice", "computation", "release", "abortion")) {
            MockHttpServletResponse answer = send(
                    post(seed.path("/district/lottery/{id}/" + step))
                            .param("typed", "16180339887498948482")
                            .param("again", "16180339887498948482")
                            .param("abortReason", "again")
                            .param("freezeSure", "true"),
                    lottery,
                    409);
            Element summary = CookieBrowser.parse(answer).selectFirst(".error-summary");
            assertThat(summary).as(step).isNotNull();
        }
        assertThat(draw(seed)).isEqualTo(before);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn who, int status)
            throws Exception {
        MockHttpServletResponse answer = site.perform(
                        request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer;
    }

    private String status(Seed seed, String place) {
        return jdbc.sql("select status from place where id = :id")
                .param("id", UUID.fromString(seed.id(place)))
                .query(String.class)
                .single();
    }

    private String rows(ApplicationId... ids) {
        return jdbc.sql("select string_agg(a::text, '|' order by id) from application a where id in (:ids)")
                .param("ids", List.of(ids).stream().map(ApplicationId::value).toList())
                .query(String.class)
                .single();
    }

    private String draw(Seed seed) {
        return jdbc.sql("select d::text from draw d where id = :id")
                .param("id", seed.draw().value())
                .query(String.class)
                .single();
    }
}
