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
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class SeasonCalendarTests {

    private static final String CALENDAR = "/district/season";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    SchoolAdministration schools;

    @Autowired
    SeasonQueries seasons;

    @Test
    void showsEveryPhaseOfTheOwnDistrictOnly() throws Exception {
        OpenSeason season = fixtures.openSeason();
        OpenSeason elsewhere = fixtures.openSeason();

        MockHttpServletResponse page = send(administrator(season), get(CALENDAR));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("网上报名", "开放中", "电脑派位", "未设定")
                .contains(season.season().toString())
                .doesNotContain(elsewhere.season().toString());
    }

    @Test
    void setsAPhaseInTheTimeOfTheMainland() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String form = phase(season, PhaseKind.DRAW);
        assertThat(send(officer, get(form)).getContentAsString()).contains("电脑派位", "name=\"from.year\"");

        assertThat(send(officer, times(form, "2027", "08:30", "2027", "18:00")).getRedirectedUrl())
                .isEqualTo(CALENDAR);

        assertThat(scheduled(season, PhaseKind.DRAW))
                .contains(new Phase(
                        PhaseKind.DRAW, Instant.parse("2027-07-01T00:30:00Z"), Instant.parse("2027-07-02T10:00:00Z")));
        assertThat(send(officer, get(form)).getContentAsString()).contains("value=\"08:30\"", "value=\"2027\"");
    }

    @Test
    void takesTimesAndHoursFromAChineseKeyboard() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String form = phase(season, PhaseKind.CONFIRMATION);

        send(officer, times(form, "2027", "９：００", "2027", "１８：００").param("answerHours", "４８"));

        assertThat(scheduled(season, PhaseKind.CONFIRMATION))
                .contains(new Phase(
                        PhaseKind.CONFIRMATION,
                        Instant.parse("2027-07-01T01:00:00Z"),
                        Instant.parse("2027-07-02T10:00:00Z")));
        assertThat(seasons.season(season.season()).orElseThrow().answerPeriod()).isEqualTo(new AnswerPeriod(48));
        MockHttpServletResponse wrong =
                send(officer, times(form, "2027", "２５：００", "2027", "18:00").param("answerHours", "４－８"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("fromTime-error", "value=\"２５：００\"", "answerHours-error", "value=\"４－８\"");
    }

    /** Both edges lie within eight hours of midnight: in UTC the one is a day earlier, elsewhere the other a day later. */
    @ParameterizedTest
    @FieldSource("cn.sunshine.enrollment.ServerZone#FAR_APART")
    void INP_07_aPhaseBeginsAndEndsOnTheDayOfBeijingWhereverTheServerStands(String zone) throws Exception {
        try (ServerZone there = ServerZone.of(zone)) {
            OpenSeason season = fixtures.openSeason();
            SignedIn officer = administrator(season);
            String form = phase(season, PhaseKind.DRAW);
            send(officer, times(form, "2027", "00:00", "2027", "23:59"));

            Phase phase = scheduled(season, PhaseKind.DRAW).orElseThrow();
            assertThat(phase.isOpen(Instant.parse("2027-06-30T15:59:59Z"))).isFalse();
            assertThat(phase.isOpen(Instant.parse("2027-06-30T16:00:00Z"))).isTrue();
            assertThat(phase.isOpen(Instant.parse("2027-07-02T15:58:59Z"))).isTrue();
            assertThat(phase.isOpen(Instant.parse("2027-07-02T15:59:00Z"))).isFalse();
            Document again = Jsoup.parse(send(officer, get(form)).getContentAsString());
            assertThat(typed(again, "from", "fromTime")).containsExactly("2027", "7", "1", "00:00");
            assertThat(typed(again, "to", "toTime")).containsExactly("2027", "7", "2", "23:59");
            assertThat(send(officer, get(CALENDAR)).getContentAsString()).contains("7月1日（周四）00:00", "7月2日（周五）23:59");
        }
    }

    @Test
    void setsHowLongFamiliesHaveToAnswerWithTheTimesOfConfirmation() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String form = phase(season, PhaseKind.CONFIRMATION);
        assertThat(send(officer, get(phase(season, PhaseKind.DRAW))).getContentAsString())
                .doesNotContain("answerHours");

        MockHttpServletResponse wrong =
                send(officer, times(form, "2027", "08:30", "2027", "18:00").param("answerHours", "721"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("answerHours-error", "1 到 720", "value=\"721\"");

        send(officer, times(form, "2027", "08:30", "2027", "18:00").param("answerHours", "72"));
        assertThat(seasons.season(season.season()).orElseThrow().answerPeriod()).isEqualTo(new AnswerPeriod(72));
        assertThat(send(officer, get(form)).getContentAsString()).contains("value=\"72\"");
        assertThat(send(officer, get(CALENDAR)).getContentAsString()).contains("有 72 小时确认入学");
        send(officer, times(form, "2027", "08:30", "2027", "18:00"));
        assertThat(seasons.season(season.season()).orElseThrow().answerPeriod()).isNull();
    }

    @Test
    void anOfficerWhoOpenedThePhaseBeforeAnotherChangedItTakesNothingBackAndLosesNothingTyped() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String form = phase(season, PhaseKind.CONFIRMATION);
        send(administrator(season), times(form, "2027", "08:30", "2027", "18:00"));
        SignedIn late = administrator(season);
        Document opened = Jsoup.parse(send(late, get(form)).getContentAsString());
        assertThat(opened.select("input[name=seen]").val()).isEqualTo(seen(form));
        MockHttpServletRequestBuilder stale =
                times(form, "2027", "08:30", "2027", "19:00").param("answerHours", "");
        MockHttpServletRequestBuilder other = times(phase(season, PhaseKind.DRAW), "2027", "08:30", "2027", "19:00");
        send(
                administrator(season),
                times(form, "2027", "08:30", "2027", "18:00").param("answerHours", "48"));
        Optional<Phase> known = scheduled(season, PhaseKind.CONFIRMATION);

        MockHttpServletResponse refused = send(late, stale);
        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("内容已有修改", "重新打开本页");
        assertThat(typed(page, "to", "toTime")).containsExactly("2027", "7", "2", "19:00");
        assertThat(page.select("input[name=seen]").val()).isNotEqualTo(seen(form));
        assertThat(send(late, other).getStatus()).isEqualTo(409);
        assertThat(scheduled(season, PhaseKind.CONFIRMATION)).isEqualTo(known);
        assertThat(scheduled(season, PhaseKind.DRAW)).isEmpty();
        assertThat(seasons.season(season.season()).orElseThrow().answerPeriod()).isEqualTo(new AnswerPeriod(48));
    }

    @Test
    void saysWhyAnOrderOfPhasesMakesNoSense() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        send(officer, times(phase(season, PhaseKind.DRAW), "2027", "08:30", "2027", "18:00"));

        MockHttpServletResponse before =
                send(officer, times(phase(season, PhaseKind.CONFIRMATION), "2026", "08:30", "2026", "18:00"));
        assertThat(before.getStatus()).isEqualTo(422);
        assertThat(before.getContentAsString()).contains("在前面的环节开始之前就结束了");
        assertThat(scheduled(season, PhaseKind.CONFIRMATION)).isEmpty();
    }

    @Test
    void saysBesideTheFieldThatConfirmationIsNotEndedInThePast() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        fixtures.open(season.season(), PhaseKind.CONFIRMATION);
        Optional<Phase> known = scheduled(season, PhaseKind.CONFIRMATION);
        ZonedDateTime now = ZonedDateTime.now(SeasonClock.ZONE);
        String form = phase(season, PhaseKind.CONFIRMATION);

        MockHttpServletResponse refused = send(officer, times(form, now.minusHours(2), now.minusMinutes(30)));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#to-error").text()).contains("截止时间须晚于现在", "请填写稍后的时间");
        assertThat(typed(page, "to", "toTime")).last().isEqualTo("%tR".formatted(now.minusMinutes(30)));
        assertThat(scheduled(season, PhaseKind.CONFIRMATION)).isEqualTo(known);

        assertThat(send(officer, times(form, now.minusHours(2), now.plusHours(2)))
                        .getRedirectedUrl())
                .isEqualTo(CALENDAR);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndChangesNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = administrator(season);
        String form = phase(season, PhaseKind.DRAW);

        MockHttpServletResponse noTime = send(officer, times(form, "2027", "25:00", "2027", "18:00"));
        assertThat(noTime.getStatus()).isEqualTo(422);
        assertThat(noTime.getContentAsString()).contains("fromTime-error", "value=\"25:00\"");
        assertThat(send(officer, times(form, "", "08:00", "2027", "18:00")).getContentAsString())
                .contains("from-error", "请填写真实存在的日期");
        assertThat(send(officer, times(form, "2027", "08:00", "2026", "18:00")).getContentAsString())
                .contains("to-error", "截止时间应晚于开始时间");
        assertThat(send(officer, times(form, "27", "08:00", "2027", "18:00")).getContentAsString())
                .contains("from-error", "请核对年份");
        assertThat(send(officer, post(form)).getStatus()).isEqualTo(422);
        assertThat(scheduled(season, PhaseKind.DRAW)).isEmpty();
    }

    @Test
    void namesTheSchoolsThatHoldRegistrationBack() throws Exception {
        OpenSeason season = fixtures.openSeason();
        schools.register(new RegisterSchool(
                season.district(),
                new SchoolCode("C" + season.township().value().substring(0, 6)),
                Stage.PRIMARY,
                SchoolNature.PUBLIC,
                new SchoolProfile(new PlaceName("星河小学", "Galaxy School"), "星河路1号", "0591-1112223")));

        String calendar = send(administrator(season), get(CALENDAR)).getContentAsString();
        assertThat(calendar).contains("星河小学：招生计划尚未核准", "星河小学：划片范围尚未公布");
        assertThat(Jsoup.parse(calendar).select("tr:contains(网上报名) .status-tag").eachText())
                .containsExactly("暂未开放");
    }

    @Test
    void ACL_05_showsAnAdministratorOfAnotherDistrictNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn stranger = administrator(fixtures.openSeason());
        String form = phase(season, PhaseKind.DRAW);

        assertThat(send(stranger, get(form)).getStatus()).isEqualTo(404);
        assertThat(send(stranger, times(form, "2027", "08:30", "2027", "18:00")).getStatus())
                .isEqualTo(404);
        assertThat(scheduled(season, PhaseKind.DRAW)).isEmpty();
    }

    @Test
    void ACL_11_letsNobodyButTheAdministratorMoveAPhase() throws Exception {
        OpenSeason season = fixtures.openSeason();
        for (Role role : new Role[] {Role.LOTTERY_ADMINISTRATOR, Role.DISTRICT_REVIEWER, Role.CATCHMENT_PUBLISHER}) {
            SignedIn officer = officer(role, season);
            assertThat(send(officer, get(CALENDAR)).getStatus()).isEqualTo(403);
            assertThat(send(officer, times(phase(season, PhaseKind.DRAW), "2027", "08:30", "2027", "18:00"))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(scheduled(season, PhaseKind.DRAW)).isEmpty();
    }

    private static List<String> typed(Document form, String date, String time) {
        return Stream.of(date + ".year", date + ".month", date + ".day", time)
                .map(name -> form.select("input[name='" + name + "']").val())
                .toList();
    }

    private Optional<Phase> scheduled(OpenSeason season, PhaseKind kind) {
        return seasons.season(season.season()).orElseThrow().phase(kind);
    }

    private static String phase(OpenSeason season, PhaseKind kind) {
        return CALENDAR + "/" + season.season() + "/phases/" + kind;
    }

    /** An account that exists: the corner of the page shows its name. */
    private SignedIn administrator(OpenSeason season) {
        AccountId account = staff.create(
                        IdentityFixtures.officerOf(season.district()),
                        IdentityFixtures.administrator(season.district()))
                .account();
        return SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, season.district()));
    }

    private static SignedIn officer(Role role, OpenSeason season) {
        return SignedIn.staff(new AccountId(UUID.randomUUID()), ScopedRole.in(role, season.district()));
    }

    /** The version of the season as it is now: nobody comes between. */
    private String seen(String form) {
        SeasonId season = new SeasonId(UUID.fromString(form.split("/")[3]));
        return Integer.toString(seasons.season(season).orElseThrow().version());
    }

    /** From 1 July of one year to 2 July of another. */
    private MockHttpServletRequestBuilder times(
            String form, String fromYear, String fromTime, String toYear, String toTime) {
        return post(form)
                .param("seen", seen(form))
                .param("from.year", fromYear)
                .param("from.month", "7")
                .param("from.day", "1")
                .param("fromTime", fromTime)
                .param("to.year", toYear)
                .param("to.month", "7")
                .param("to.day", "2")
                .param("toTime", toTime);
    }

    private MockHttpServletRequestBuilder times(String form, ZonedDateTime from, ZonedDateTime to) {
        return post(form)
                .param("seen", seen(form))
                .param("from.year", "" + from.getYear())
                .param("from.month", "" + from.getMonthValue())
                .param("from.day", "" + from.getDayOfMonth())
                .param("fromTime", "%tR".formatted(from))
                .param("to.year", "" + to.getYear())
                .param("to.month", "" + to.getMonthValue())
                .param("to.day", "" + to.getDayOfMonth())
                .param("toTime", "%tR".formatted(to));
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
