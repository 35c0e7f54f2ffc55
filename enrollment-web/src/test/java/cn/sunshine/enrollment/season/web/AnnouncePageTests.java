package cn.sunshine.enrollment.season.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.ServerZone;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An administrator announces a season. */
@ApplicationTest
class AnnouncePageTests {

    private static final String CALENDAR = "/district/season";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    SeasonQueries seasons;

    @ParameterizedTest
    @FieldSource("cn.sunshine.enrollment.ServerZone#FAR_APART")
    void INP_07_theFirstAndLastBirthdayAreTheDaysThatWereTypedWhereverTheServerStands(String zone) throws Exception {
        try (ServerZone there = ServerZone.of(zone)) {
            OpenSeason season = fixtures.openSeason();
            send(administrator(season), announcement(season, "2028", "2021", "15"));

            assertThat(seasons.seasons(season.district()))
                    .filteredOn(announced -> announced.year() == 2028)
                    .singleElement()
                    .satisfies(announced -> assertThat(announced.birthWindow())
                            .isEqualTo(new BirthWindow(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 8, 31))));
        }
    }

    @Test
    void announcesASeasonThatStaysClosedUntilItsPhasesHaveTimes() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        assertThat(send(officer, get(CALENDAR + "/new")).getContentAsString())
                .contains("name=\"publicityDays\"", "name=\"drawNotice\"", "value=\"24\"");

        assertThat(send(officer, announcement(season, "2028", "2021", "15")).getRedirectedUrl())
                .isEqualTo(CALENDAR);

        assertThat(seasons.seasons(season.district()))
                .filteredOn(announced -> announced.year() == 2028)
                .singleElement()
                .satisfies(announced -> {
                    assertThat(announced.publicity()).isEqualTo(new PublicityDays(15));
                    assertThat(announced.drawNotice()).isEqualTo(new DrawNotice(48));
                    assertThat(announced.phases()).isEmpty();
                });
    }

    @Test
    void takesYearAndBirthdaysInFullWidth() throws Exception {
        OpenSeason season = fixtures.openSeason();

        assertThat(send(administrator(season), announcement(season, "２０２８\u3000", "２０２１", "１５"))
                        .getRedirectedUrl())
                .isEqualTo(CALENDAR);

        assertThat(seasons.seasons(season.district()))
                .filteredOn(announced -> announced.year() == 2028)
                .singleElement()
                .satisfies(
                        announced -> assertThat(announced.birthWindow().last()).isEqualTo(LocalDate.of(2021, 8, 31)));
    }

    @Test
    void saysBesideTheFieldWhyASeasonCannotBeAnnounced() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);

        MockHttpServletResponse wrong = send(officer, announcement(season, "27", "2019", "-1"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("year-error", "bornTo-error", "publicityDays-error", "value=\"-1\"");
        MockHttpServletResponse tooLong =
                send(officer, announcement(season, "2028", "2021", "15").param("drawNotice", "a week"));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(tooLong.getContentAsString()).contains("drawNotice-error");
        assertThat(send(officer, announcement(season, "2027", "2021", "15")).getContentAsString())
                .contains("year-error", "已经有这一年");
        assertThat(send(administrator(fixtures.openSeason()), announcement(season, "2028", "2021", "15"))
                        .getContentAsString())
                .contains("district-error");
        assertThat(seasons.seasons(season.district())).hasSize(1);
    }

    /** An account that exists: the corner of the page shows its name. */
    private SignedIn administrator(OpenSeason season) {
        AccountId account = staff.create(
                        IdentityFixtures.officerOf(season.district()),
                        IdentityFixtures.administrator(season.district()))
                .account();
        return SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
    }

    /** For children born from 1 September 2020 to 31 August of a year. */
    private static MockHttpServletRequestBuilder announcement(
            OpenSeason season, String year, String bornToYear, String days) {
        return post(CALENDAR + "/new")
                .param("district", season.district().toString())
                .param("year", year)
                .param("stage", "PRIMARY")
                .param("bornFrom.year", "2020")
                .param("bornFrom.month", "9")
                .param("bornFrom.day", "1")
                .param("bornTo.year", bornToYear)
                .param("bornTo.month", "8")
                .param("bornTo.day", "31")
                .param("publicityDays", days)
                .param("drawNotice", "48");
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
