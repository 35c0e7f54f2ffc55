package cn.sunshine.enrollment.policy;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** D1 提前公布每所学校的招生政策、划片范围、报名条件、招生程序. */
@ApplicationTest
class D1EverySchoolIsPublicBeforeRegistrationTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    SchoolQueries schools;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noFamilyCanRegisterUntilEverySchoolsPageHasBeenPublicForTheSeasonsNumberOfDays() {
        OpenSeason season = fixtures.openSeason(new PublicityDays(7));
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> fixtures.draft(season, fixtures.guardian()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.REGISTRATION_CLOSED));

        letDaysHavePassed(season, 6);
        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isFalse();

        letDaysHavePassed(season, 1);
        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isTrue();
        assertThat(fixtures.draft(season, fixtures.guardian())).isNotNull();
    }

    @Test
    void theCalendarNamesEverySchoolWhosePageIsTooNewAndWhenItWillDo() throws Exception {
        OpenSeason season = fixtures.openSeason(new PublicityDays(7));
        letDaysHavePassed(season, 7);
        jdbc.sql("""
                update enrollment_plan_version set approved_at = now()
                where plan_id = (select id from enrollment_plan where school_id = :school)""").param("school", season.privateSchool().value()).update();

        assertThat(page(get("/district/season").with(as(administrator(season)))))
                .contains("公布满 7 天", "晨光学校：公示页已完整，但公布还不满规定的天数", "最早")
                .doesNotContain("果园小学：");
    }

    @Test
    void theDistrictsPageTellsFamiliesThatRegistrationWaitsForTheSchools() throws Exception {
        OpenSeason season = fixtures.openSeason(new PublicityDays(3));
        String district = "/districts/" + season.township().value().substring(0, 6);
        assertThat(page(get(district))).contains("报名暂未开放").doesNotContain("正在进行");

        letDaysHavePassed(season, 3);
        assertThat(page(get(district))).doesNotContain("报名暂未开放").contains("正在进行");
    }

    @Test
    void onePageShowsAllThatTheNoticeDemandsOfASchool() throws Exception {
        OpenSeason season = fixtures.openSeason();
        assertThat(page(get("/schools/" + code(season.school()))))
                .contains("招生计划", "计划招收 2 人", "划片范围", "果园路1—99号（单号）", "报名条件", "免试入学", "招生程序", "向社会公布");
    }

    /** The clock of this context cannot be moved, so the publications are. */
    private void letDaysHavePassed(OpenSeason season, int days) {
        jdbc.sql("""
                update catchment_publication set published_at = published_at - :days * interval '1 day'
                where season_id = :season""")
                .param("days", days)
                .param("season", season.season().value())
                .update();
        jdbc.sql("""
                update enrollment_plan_version set approved_at = approved_at - :days * interval '1 day'
                where plan_id in (select id from enrollment_plan where season_id = :season)""")
                .param("days", days)
                .param("season", season.season().value())
                .update();
    }

    private String code(SchoolId school) {
        return schools.school(school).orElseThrow().code().value();
    }

    private SignedIn administrator(OpenSeason season) {
        AccountId account = staff.create(
                        IdentityFixtures.officerOf(season.district()),
                        IdentityFixtures.administrator(season.district()))
                .account();
        return SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getContentAsString();
    }
}
