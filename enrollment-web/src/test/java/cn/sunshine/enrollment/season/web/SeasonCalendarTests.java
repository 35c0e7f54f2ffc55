package cn.sunshine.enrollment.season.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.Stage;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The administrator's calendar: what stands in it, and who may change it. */
@ApplicationTest
class SeasonCalendarTests {

    private static final String CALENDAR = "/district/season";

    @Autowired
    PhasePages pages;

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonQueries seasons;

    @Test
    void showsEveryPhaseOfTheOwnDistrictOnly() throws Exception {
        OpenSeason season = fixtures.openSeason();
        OpenSeason elsewhere = fixtures.openSeason();

        MockHttpServletResponse page = pages.send(pages.administrator(season), get(CALENDAR));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("网上报名", "开放中", "电脑派位", "未设定")
                .contains(season.season().toString())
                .doesNotContain(elsewhere.season().toString());
    }

    @Test
    void anOfficerWhoOpenedThePhaseBeforeAnotherChangedItTakesNothingBackAndLosesNothingTyped() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String form = PhasePages.form(season, PhaseKind.CONFIRMATION);
        pages.send(pages.administrator(season), pages.times(form, "2027", "08:30", "2027", "18:00"));
        SignedIn late = pages.administrator(season);
        Document opened = Jsoup.parse(pages.send(late, get(form)).getContentAsString());
        assertThat(opened.select("input[name=seen]").val()).isEqualTo(pages.seen(form));
        MockHttpServletRequestBuilder stale =
                pages.times(form, "2027", "08:30", "2027", "19:00").param("answerHours", "");
        MockHttpServletRequestBuilder other =
                pages.times(PhasePages.form(season, PhaseKind.DRAW), "2027", "08:30", "2027", "19:00");
        pages.send(
                pages.administrator(season),
                pages.times(form, "2027", "08:30", "2027", "18:00").param("answerHours", "48"));
        Optional<Phase> known = pages.scheduled(season, PhaseKind.CONFIRMATION);

        MockHttpServletResponse refused = pages.send(late, stale);
        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("内容已有修改", "重新打开本页");
        assertThat(PhasePages.typed(page, "to", "toTime")).containsExactly("2027", "7", "2", "19:00");
        assertThat(page.select("input[name=seen]").val()).isNotEqualTo(pages.seen(form));
        assertThat(pages.send(late, other).getStatus()).isEqualTo(409);
        assertThat(pages.scheduled(season, PhaseKind.CONFIRMATION)).isEqualTo(known);
        assertThat(pages.scheduled(season, PhaseKind.DRAW)).isEmpty();
        assertThat(seasons.season(season.season()).orElseThrow().answerPeriod()).isEqualTo(new AnswerPeriod(48));
    }

    @Test
    void namesTheSchoolsThatHoldRegistrationBack() throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.schoolWithoutPlan(season, Stage.PRIMARY, new PlaceName("星河小学", "Galaxy School"));

        String calendar = pages.send(pages.administrator(season), get(CALENDAR)).getContentAsString();
        assertThat(calendar).contains("星河小学：招生计划尚未核准", "星河小学：划片范围尚未公布");
        assertThat(Jsoup.parse(calendar).select("tr:contains(网上报名) .status-tag").eachText())
                .containsExactly("暂未开放");
    }

    @Test
    void ACL_05_showsAnAdministratorOfAnotherDistrictNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn stranger = pages.administrator(fixtures.openSeason());
        String form = PhasePages.form(season, PhaseKind.DRAW);

        assertThat(pages.send(stranger, get(form)).getStatus()).isEqualTo(404);
        assertThat(pages.send(stranger, pages.times(form, "2027", "08:30", "2027", "18:00"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(pages.scheduled(season, PhaseKind.DRAW)).isEmpty();
    }

    @Test
    void ACL_11_letsNobodyButTheAdministratorMoveAPhase() throws Exception {
        OpenSeason season = fixtures.openSeason();
        for (Role role : new Role[] {Role.LOTTERY_ADMINISTRATOR, Role.DISTRICT_REVIEWER, Role.CATCHMENT_PUBLISHER}) {
            SignedIn officer = desk.officer(role, season.district());
            assertThat(pages.send(officer, get(CALENDAR)).getStatus()).isEqualTo(403);
            assertThat(pages.send(
                                    officer,
                                    pages.times(
                                            PhasePages.form(season, PhaseKind.DRAW), "2027", "08:30", "2027", "18:00"))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(pages.scheduled(season, PhaseKind.DRAW)).isEmpty();
    }
}
