package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.SeasonBanner;
import cn.sunshine.enrollment.page.Tone;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The line on top of every page of an installation with one district. */
@ApplicationTest
class DistrictFrameTests {

    @Autowired
    DistrictFrame frame;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonQueries seasons;

    @Test
    void announcesRegistrationWhereItIsOpen() {
        SeasonBanner banner = banner(fixtures.openSeason());

        assertThat(banner.text()).extracting(Label::key).isEqualTo("platform.banner.open");
        assertThat(banner.tone()).isEqualTo(Tone.SUCCESS);
    }

    @Test
    void announcesNoRegistrationThatTheSchoolsHoldBack() {
        SeasonBanner banner = banner(fixtures.openSeason(new PublicityDays(7)));

        assertThat(banner.text()).extracting(Label::key).isEqualTo("platform.banner.held");
        assertThat(banner.tone()).isEqualTo(Tone.INFO);
    }

    private SeasonBanner banner(OpenSeason season) {
        DistrictSummary district = seasons.district(season.district()).orElseThrow();
        return frame.banner(district, Locale.SIMPLIFIED_CHINESE).orElseThrow();
    }
}
