package cn.sunshine.enrollment.policy;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** F7 属地县（市、区）可使用省、市自建系统: many districts, each with its own season, rules and officers. */
@ApplicationTest
class F7ManyDistrictsOnOneInstallationTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    Cast cast;

    @Test
    void eachDistrictOpensAndClosesItsOwnSeasonByItsOwnRules() {
        OpenSeason one = fixtures.openSeason();
        OpenSeason other = fixtures.openSeason(new PublicityDays(7));
        assertThat(seasons.isOpen(one.season(), PhaseKind.REGISTRATION)).isTrue();
        assertThat(seasons.isOpen(other.season(), PhaseKind.REGISTRATION)).isFalse();

        OpenSeason third = fixtures.openSeason();
        fixtures.close(third.season(), PhaseKind.REGISTRATION);
        assertThat(fixtures.submitted(one, fixtures.guardian())).isNotNull();
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> fixtures.submitted(third, fixtures.guardian()));
    }

    @Test
    void anOfficerOfOneDistrictSeesNothingOfAnother() throws Exception {
        OpenSeason one = fixtures.openSeason();
        fixtures.open(one.season(), PhaseKind.REVIEW);
        OpenSeason other = fixtures.openSeason();
        cast.submitted(one, one.school());
        SignedIn own = cast.officer(Role.DISTRICT_REVIEWER, one.district());
        SignedIn stranger = cast.officer(Role.DISTRICT_REVIEWER, other.district());

        assertThat(send(stranger, post("/review/next")).getRedirectedUrl()).isEqualTo("/review?none");
        String held = String.valueOf(send(own, post("/review/next")).getRedirectedUrl());
        assertThat(held).startsWith("/review/cases/");
        assertThat(send(stranger, get(held)).getStatus()).isEqualTo(404);
    }

    @Test
    void aSchoolTakesApplicationsOnlyInItsOwnDistrict() {
        OpenSeason one = fixtures.openSeason();
        OpenSeason other = fixtures.openSeason();
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> cast.submitted(one, other.school()));
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
