package cn.sunshine.enrollment.review.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.CorrectionDays;
import cn.sunshine.enrollment.review.service.CorrectionDeadlines;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class CorrectionPeriodPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    CorrectionDeadlines deadlines;

    @Autowired
    StaffAdministration staff;

    private SeasonId season;
    private SignedIn administrator;

    @BeforeEach
    void anAdministrator() {
        OpenSeason open = fixtures.openSeason();
        season = open.season();
        AccountId account = staff.create(
                        IdentityFixtures.officerOf(open.district()), IdentityFixtures.administrator(open.district()))
                .account();
        administrator = SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, open.district()));
    }

    @Test
    void anAdministratorSetsTheDaysAndTakesThemAwayAgain() throws Exception {
        assertThat(page(get("/district/season")).select("main a[href$='" + form(season) + "']"))
                .hasSize(1);

        assertThat(send(post(form(season)).param("days", "5")).getRedirectedUrl())
                .isEqualTo("/district/season");
        assertThat(deadlines.days(season)).contains(new CorrectionDays(5));
        assertThat(page(get(form(season))).select("#days").val()).isEqualTo("5");

        send(post(form(season)).param("days", ""));
        assertThat(deadlines.days(season)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "61", "-1", "1.5", "五", "999"})
    void whatIsNoNumberOfDaysIsSaidBesideTheFieldAndKept(String typed) throws Exception {
        MockHttpServletResponse refused = send(post(form(season)).param("days", typed));

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#days-error").text()).contains("1 到 60");
        assertThat(page.select(".error-summary a[href=#days]")).hasSize(1);
        assertThat(page.select("#days").val()).isEqualTo(typed);
        assertThat(deadlines.days(season)).isEmpty();
    }

    @Test
    void ACL_05_theSeasonOfAnotherDistrictLooksAbsent() throws Exception {
        SeasonId another = fixtures.openSeason().season();

        assertThat(send(get(form(another))).getStatus()).isEqualTo(404);
        assertThat(send(post(form(another)).param("days", "5")).getStatus()).isEqualTo(404);
        assertThat(deadlines.days(another)).isEmpty();
    }

    private static String form(SeasonId of) {
        return "/district/corrections/" + of;
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(send(request).getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                        request.with(as(administrator)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
    }
}
