package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.SchoolId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** H2 科学编制公办、民办普通高中招生计划: so far for primary and junior secondary schools, as the platform has no others. */
@ApplicationTest
class H2PlansOfPublicAndPrivateSchoolsArePublishedAlikeTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SchoolAdministration administration;

    @Autowired
    SchoolQueries schools;

    @Test
    void thePageOfEachSchoolTellsItsSeatsAndFollowsThePlanInForce() throws Exception {
        OpenSeason season = fixtures.openSeason();
        for (SchoolId school : new SchoolId[] {season.school(), season.privateSchool()}) {
            assertThat(pageOf(school)).contains("年计划招收 2 人。");

            administration.approve(new ApprovePlan(
                    school, season.season(), new SeatCount(47), SeatCount.NONE, fixtures.guardian(), "增加一个班"));

            assertThat(pageOf(school)).contains("年计划招收 47 人。").doesNotContain("年计划招收 2 人。");
        }
    }

    private String pageOf(SchoolId school) throws Exception {
        return browser.perform(
                        get("/schools/" + schools.school(school).orElseThrow().code()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
