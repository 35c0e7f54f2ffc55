package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.catchment.service.DivisionImport;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.IdentityNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back after each test: a list of counties would hold for every other test of the context too. */
@ApplicationTest
@Transactional
class IdentityRegionTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    DivisionImport divisions;

    private OpenSeason season;
    private SignedIn guardian;

    @Test
    void INP_06_refusesARegionThatTheImportedListDoesNotHaveBesideTheField(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        season = fixtures.openSeason();
        guardian = Visitors.newGuardian(signIn, outbox);
        divisions.importPartialCounties("code,name,name_en,parent\n990201,望海县,Wanghai County,\n");

        MockHttpServletResponse refused = begin("990202");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("number-error", "前六位不是行政区划代码", "value=\"" + number("990202") + "\"");
    }

    @Test
    void INP_06_acceptsARegionOfTheListAndAnyWhereNoCountiesWereImported(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        season = fixtures.openSeason();
        guardian = Visitors.newGuardian(signIn, outbox);
        assertThat(begin("990202").getStatus()).isEqualTo(302);

        divisions.importPartialCounties("code,name,name_en,parent\n990201,望海县,Wanghai County,\n");
        assertThat(begin("990201").getStatus()).isEqualTo(302);
    }

    /** Hong Kong, Macao, Taiwan; a permanent resident from the United States whose card Guangdong issued. */
    @ParameterizedTest
    @ValueSource(strings = {"810000", "820000", "830000", "944840"})
    void INP_06_turnsAwayNoChildWhosePermitBeginsWithNoCounty(
            String region, @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        season = fixtures.openSeason();
        guardian = Visitors.newGuardian(signIn, outbox);
        divisions.importPartialCounties("code,name,name_en,parent\n990201,望海县,Wanghai County,\n");

        assertThat(begin(region).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse begin(String region) throws Exception {
        return browser.perform(post("/family/applications/new")
                        .param("season", season.season().toString())
                        .param("number", number(region))
                        .param("name", "林小满")
                        .param("relation", "FATHER")
                        .with(as(guardian))
                        .with(withFormToken()))
                .andReturn()
                .getResponse();
    }

    private static String number(String region) {
        String digits = region + RegistrationFixtures.BORN_FROM.toString().replace("-", "") + "424";
        return digits + IdentityNumber.checkCharacter(digits);
    }
}
