package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The numbers on the pages of failures. */
@ApplicationTest
class ChangedHotlinesPageTests {

    private static final Hotlines NEW = new Hotlines("0591-5550001", "0591-5550002");

    private static final String FAILURE = "/draws/00000000-0000-4000-8000-000000000001";

    @Autowired
    MockMvc browser;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    SeasonAdministration administration;

    @SuppressWarnings("NullAway.Init")
    private DistrictSummary district;

    @BeforeEach
    void numbersThatPagesHaveShown(@Autowired RegistrationFixtures fixtures) throws Exception {
        fixtures.openSeason();
        district = seasons.firstTwoDistricts().get(0);
        page("/", "zh-CN");
        page("/", "en");
        // from now on nobody looks again because what was seen is old
        page(FAILURE, "zh-CN");
    }

    @AfterEach
    void theOldNumbers() throws Exception {
        administration.changeHotlines(
                district.id(),
                district.hotlines(),
                seasons.district(district.id()).orElseThrow().version());
        page("/", "zh-CN");
        page("/", "en");
    }

    /** The administrator's own next page is in his language; nobody has read a page in the other one since. */
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void D3_aChangedNumberStandsOnThePageOfAFailureToo(String language) throws Exception {
        administration.changeHotlines(district.id(), NEW, district.version());

        assertThat(page(FAILURE, language))
                .contains(NEW.inquiries())
                .doesNotContain(district.hotlines().inquiries());
    }

    private String page(String path, String language) throws Exception {
        return browser.perform(get(path).cookie(new Cookie("lang", language)).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
