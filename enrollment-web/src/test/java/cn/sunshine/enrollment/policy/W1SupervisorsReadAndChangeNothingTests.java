package cn.sunshine.enrollment.policy;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccessMatrix;
import cn.sunshine.enrollment.identity.web.AccessRow.Access;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** W1 省、市、县三级：全过程监管、督促检查. What each step left in the log; no timeline and no anomalies yet. */
@ApplicationTest
class W1SupervisorsReadAndChangeNothingTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    Cast cast;

    @Test
    void aSupervisorOfTheDistrictSeesEachStepAsItIsTaken() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn supervisor = cast.officer(Role.SUPERVISOR, season.district());
        assertThat(log(supervisor, season)).contains("核准招生计划").doesNotContain("registration.approve");

        ApplicationId application = fixtures.approved(season, fixtures.guardian());

        assertThat(log(supervisor, season))
                .contains("registration.submit", "registration.approve", application.toString())
                .doesNotContain("林小满", "林一诺");
    }

    @Test
    void aSupervisorOfTheProvinceReadsEveryDistrictAndOneOfADistrictNoOther() throws Exception {
        OpenSeason one = fixtures.openSeason();
        OpenSeason other = fixtures.openSeason();
        SignedIn ofOne = cast.officer(Role.SUPERVISOR, one.district());
        SignedIn ofAll = SignedIn.staff(ofOne.id(), ScopedRole.everywhere(Role.SUPERVISOR));

        assertThat(log(ofAll, one)).contains("核准招生计划");
        assertThat(log(ofAll, other)).contains("核准招生计划");
        assertThat(send(ofOne, get(logOf(other))).getStatus()).isEqualTo(404);
    }

    @Test
    void ACL_05_aSupervisorOfACityReadsItsDistrictsAndNoneOfTheNext() throws Exception {
        OpenSeason one = fixtures.openSeason();
        OpenSeason second = fixtures.openSeason();
        OpenSeason ofTheNextCity = fixtures.openSeason();
        SignedIn ofTheCity = SignedIn.staff(
                cast.officer(Role.SUPERVISOR, one.district()).id(),
                ScopedRole.in(Role.SUPERVISOR, one.district()),
                ScopedRole.in(Role.SUPERVISOR, second.district()));

        assertThat(log(ofTheCity, one)).contains("核准招生计划");
        assertThat(log(ofTheCity, second)).contains("核准招生计划");
        assertThat(send(ofTheCity, get(logOf(ofTheNextCity))).getStatus()).isEqualTo(404);
        assertThat(send(ofTheCity, get("/supervision")).getContentAsString())
                .contains(logOf(one), logOf(second))
                .doesNotContain(logOf(ofTheNextCity));
    }

    @Test
    void ACL_05_aSupervisorOfTheProvinceReadsTotalsAndNoSingleStep() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn ofAll = SignedIn.staff(
                cast.officer(Role.SUPERVISOR, season.district()).id(), ScopedRole.everywhere(Role.SUPERVISOR));
        List<ApplicationId> children =
                List.of(fixtures.approved(season, fixtures.guardian()), fixtures.approved(season, fixtures.guardian()));

        Document totals = Jsoup.parse(log(ofAll, season));

        assertThat(totals.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("报名审核通过 2 "))
                .noneSatisfy(row -> assertThat(row).contains("registration."));
        assertThat(children).allSatisfy(child -> assertThat(totals.html()).doesNotContain(child.toString()));
        assertThat(send(ofAll, get(logOf(season) + "?account=" + ofAll.id())).getContentAsString())
                .contains("审核通过");
    }

    @Test
    void ACL_05_whoOverseesAllDistrictsReadsNobodysNameOnAnyPage(@Autowired AccessMatrix matrix) throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId application = fixtures.approved(season, fixtures.guardian());
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR)) {
            SignedIn ofAll =
                    SignedIn.staff(cast.officer(role, season.district()).id(), ScopedRole.everywhere(role));
            List<String> pages = pages(matrix, role, season);

            assertThat(pages).contains(logOf(season));
            assertThat(log(ofAll, season).contains(application.toString()))
                    .as("single steps are shown to the %s", role)
                    .isEqualTo(role == Role.AUDITOR);
            for (String page : pages) {
                MockHttpServletResponse answer = send(ofAll, get(page));
                assertThat(answer.getStatus()).as(page).isEqualTo(200);
                assertThat(answer.getContentAsString()).as(page).doesNotContain("林小满", "林一诺", "林**");
            }
        }
    }

    private static List<String> pages(AccessMatrix matrix, Role role, OpenSeason season) {
        return matrix.rows().stream()
                .filter(row -> row.access() == Access.ROLES && row.admits(Set.of(role)))
                .map(row ->
                        row.pattern().replace("{district}", season.district().toString()))
                .toList();
    }

    @Test
    void aSupervisorVerifiesThatNothingWasTakenOutOfTheLogOrChangedInIt() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn supervisor = cast.officer(Role.SUPERVISOR, season.district());
        assertThat(send(supervisor, get(logOf(season) + "/verification")).getContentAsString())
                .contains("逐条校验无误");
    }

    @Test
    void noFormIsOpenToASupervisorOrAnAuditor(@Autowired AccessMatrix matrix) throws Exception {
        assertThat(matrix.rows())
                .filteredOn(row -> row.access() == Access.ROLES && row.admits(Set.of(Role.SUPERVISOR, Role.AUDITOR)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.methods()).as(row.pattern()).containsExactly(HttpMethod.GET));

        OpenSeason season = fixtures.openSeason();
        SignedIn supervisor = cast.officer(Role.SUPERVISOR, season.district());
        for (String act : List.of("/review/next", "/district/catchment/" + season.season() + "/publish")) {
            assertThat(send(supervisor, post(act)).getStatus()).as(act).isEqualTo(403);
        }
    }

    private String log(SignedIn who, OpenSeason season) throws Exception {
        return send(who, get(logOf(season))).getContentAsString();
    }

    private static String logOf(OpenSeason season) {
        return "/supervision/audit/" + season.district();
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
