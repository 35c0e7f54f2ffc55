package cn.sunshine.enrollment.policy;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawDownloads;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** P4 省市属、高校、科研机构附属学校全面纳入属地招生管理、统一招生. */
@ApplicationTest
class P4AffiliatedSchoolsAreOrdinarySchoolsTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SchoolAdministration schools;

    @Autowired
    CatchmentEditing catchments;

    @Autowired
    FullAdmission fullAdmission;

    @Autowired
    Cast cast;

    private OpenSeason season;
    private SchoolId affiliated;

    /** A university's school with one seat and a catchment of its own. */
    @BeforeEach
    void aUniversityHasASchool() {
        season = fixtures.openSeason();
        affiliated = schools.register(new RegisterSchool(
                season.district(),
                new SchoolCode("F" + season.township().value().substring(0, 6)),
                Stage.PRIMARY,
                SchoolNature.PUBLIC,
                Affiliation.UNIVERSITY,
                new SchoolProfile(new PlaceName("大学附属小学", "University Primary School"), "学府路1号", "0591-1112223")));
    }

    @Test
    void itHoldsRegistrationOfTheDistrictBackLikeEverySchoolUntilItIsPublic() {
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> cast.submitted(season, season.school()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.REGISTRATION_CLOSED));

        publish();
        assertThat(cast.submitted(season, season.school())).isNotNull();
        assertThat(cast.submitted(season, affiliated)).isNotNull();
    }

    @Test
    void itsApplicationsCloseWithTheDistrictsAndWaitInTheSameQueue() throws Exception {
        publish();
        cast.submitted(season, affiliated);
        var reviewer = cast.officer(Role.DISTRICT_REVIEWER, season.district());
        assertThat(browser.perform(get("/review").with(as(reviewer)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("大学附属小学");

        fixtures.close(season.season(), PhaseKind.REGISTRATION);
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> cast.submitted(season, affiliated));
    }

    @Test
    void itsSeatsAreDrawnLikeEverySchoolsWhenThereAreTooFew(
            @Autowired CeremonyFixtures ceremonies, @Autowired DrawDownloads downloads) {
        publish();
        cast.approved(season, affiliated, 2);
        fixtures.open(season.season(), PhaseKind.DRAW);
        fixtures.open(season.season(), PhaseKind.CONFIRMATION);
        DrawId draw = cast.prepared(season, affiliated);
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> fullAdmission.admitAll(draw))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(DrawRefusal.DRAW_NEEDED));

        ceremonies.release(draw);

        assertThat(new String(downloads.file(draw, "result.csv").orElseThrow(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .as("one of the two has the only seat, and chance alone said which")
                .hasSize(2)
                .filteredOn(line -> !line.endsWith(","))
                .hasSize(1);
    }

    private void publish() {
        schools.approve(new ApprovePlan(
                affiliated,
                season.season(),
                new SeatCount(1),
                SeatCount.NONE,
                fixtures.guardian(),
                "plan of the year"));
        catchments.add(new AddRule(
                season.season(),
                affiliated,
                RuleEffect.INCLUDE,
                AddressSelector.estate(season.township(), "学府花园"),
                "学府花园全部楼栋"));
        catchments.publish(season.season(), fixtures.guardian());
    }
}
