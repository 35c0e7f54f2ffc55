package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.SeasonBanner;
import cn.sunshine.enrollment.page.Tone;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
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

    @Autowired
    SeasonAdministration administration;

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

    /** Parents of a child for junior school would read that they cannot register yet, and come too late. */
    @Test
    void announcesTheRegistrationThatIsOpenAndNotTheYoungersThatIsHeldBack() {
        OpenSeason primary = fixtures.openSeason(new PublicityDays(7));
        SeasonId junior = administration.announce(new AnnounceSeason(
                primary.district(),
                new AcademicYear(2027),
                Stage.JUNIOR_SECONDARY,
                new BirthWindow(LocalDate.of(2014, 9, 1), LocalDate.of(2015, 8, 31)),
                new PublicityDays(0),
                new DrawNotice(0)));
        fixtures.open(junior, PhaseKind.REGISTRATION);

        SeasonBanner banner = banner(primary);

        assertThat(banner.text()).extracting(Label::key).isEqualTo("platform.banner.open");
        assertThat(banner.text().arguments()).contains(Stage.JUNIOR_SECONDARY).doesNotContain(Stage.PRIMARY);
    }

    /** A family whose child is to be checked in would read of registration alone. */
    @Test
    void namesWhatGoesOnBesidesAndLeadsToTheCalendar() {
        OpenSeason season = fixtures.openSeason();
        fixtures.open(season.season(), PhaseKind.CONFIRMATION);
        fixtures.open(season.season(), PhaseKind.CHECK_IN);

        SeasonBanner banner = banner(season);

        assertThat(banner.path()).isEqualTo("/");
        assertThat(banner.action()).isEqualTo(Label.key("platform.banner.others", "小学入学确认入学、小学入学新生报到"));
    }

    private SeasonBanner banner(OpenSeason season) {
        DistrictSummary district = seasons.district(season.district()).orElseThrow();
        return frame.banner(district, Locale.SIMPLIFIED_CHINESE).orElseThrow();
    }
}
