package cn.sunshine.enrollment.season.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.ServerZone;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** When a phase opens and closes, and how long families have to answer: what is taken, and what is refused beside which field. */
@ApplicationTest
class PhaseTimesPageTests {

    private static final String CALENDAR = "/district/season";

    @Autowired
    PhasePages pages;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonQueries seasons;

    @Test
    void setsAPhaseInTheTimeOfTheMainland() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        String form = PhasePages.form(season, PhaseKind.DRAW);
        assertThat(pages.send(officer, get(form)).getContentAsString()).contains("电脑派位", "name=\"from.year\"");

        assertThat(pages.send(officer, pages.times(form, "2027", "08:30", "2027", "18:00"))
                        .getRedirectedUrl())
                .isEqualTo(CALENDAR);

        assertThat(pages.scheduled(season, PhaseKind.DRAW))
                .contains(new Phase(
                        PhaseKind.DRAW, Instant.parse("2027-07-01T00:30:00Z"), Instant.parse("2027-07-02T10:00:00Z")));
        assertThat(pages.send(officer, get(form)).getContentAsString()).contains("value=\"08:30\"", "value=\"2027\"");
    }

    /** Two seasons of one year have a registration each. */
    @Test
    void namesTheSeasonAlsoWhereTheTimesAreRefused() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        String form = PhasePages.form(season, PhaseKind.DRAW);

        assertThat(pages.send(officer, get(form)).getContentAsString()).contains("2027 年小学入学");
        MockHttpServletResponse refused = pages.send(officer, pages.times(form, "2027", "25:00", "2027", "18:00"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("2027 年小学入学");
    }

    @Test
    void takesTimesAndHoursFromAChineseKeyboard() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        String form = PhasePages.form(season, PhaseKind.CONFIRMATION);

        pages.send(officer, pages.times(form, "2027", "９：００", "2027", "１８：００").param("answerHours", "４８"));

        assertThat(pages.scheduled(season, PhaseKind.CONFIRMATION))
                .contains(new Phase(
                        PhaseKind.CONFIRMATION,
                        Instant.parse("2027-07-01T01:00:00Z"),
                        Instant.parse("2027-07-02T10:00:00Z")));
        assertThat(seasons.season(season.season()).orElseThrow().answerPeriod()).isEqualTo(new AnswerPeriod(48));
        MockHttpServletResponse wrong = pages.send(
                officer, pages.times(form, "2027", "２５：００", "2027", "18:00").param("answerHours", "４－８"));
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
            SignedIn officer = pages.administrator(season);
            String form = PhasePages.form(season, PhaseKind.DRAW);
            pages.send(officer, pages.times(form, "2027", "00:00", "2027", "23:59"));

            Phase phase = pages.scheduled(season, PhaseKind.DRAW).orElseThrow();
            assertThat(phase.isOpen(Instant.parse("2027-06-30T15:59:59Z"))).isFalse();
            assertThat(phase.isOpen(Instant.parse("2027-06-30T16:00:00Z"))).isTrue();
            assertThat(phase.isOpen(Instant.parse("2027-07-02T15:58:59Z"))).isTrue();
            assertThat(phase.isOpen(Instant.parse("2027-07-02T15:59:00Z"))).isFalse();
            Document again = Jsoup.parse(pages.send(officer, get(form)).getContentAsString());
            assertThat(PhasePages.typed(again, "from", "fromTime")).containsExactly("2027", "7", "1", "00:00");
            assertThat(PhasePages.typed(again, "to", "toTime")).containsExactly("2027", "7", "2", "23:59");
            assertThat(pages.send(officer, get(CALENDAR)).getContentAsString())
                    .contains("7月1日（周四）00:00", "7月2日（周五）23:59");
        }
    }

    @Test
    void setsHowLongFamiliesHaveToAnswerWithTheTimesOfConfirmation() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        String form = PhasePages.form(season, PhaseKind.CONFIRMATION);
        assertThat(pages.send(officer, get(PhasePages.form(season, PhaseKind.DRAW)))
                        .getContentAsString())
                .doesNotContain("answerHours");

        MockHttpServletResponse wrong = pages.send(
                officer, pages.times(form, "2027", "08:30", "2027", "18:00").param("answerHours", "721"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("answerHours-error", "1 到 720", "value=\"721\"");

        pages.send(officer, pages.times(form, "2027", "08:30", "2027", "18:00").param("answerHours", "72"));
        assertThat(seasons.season(season.season()).orElseThrow().answerPeriod()).isEqualTo(new AnswerPeriod(72));
        assertThat(pages.send(officer, get(form)).getContentAsString()).contains("value=\"72\"");
        assertThat(pages.send(officer, get(CALENDAR)).getContentAsString()).contains("有 72 小时确认入学");
        pages.send(officer, pages.times(form, "2027", "08:30", "2027", "18:00"));
        assertThat(seasons.season(season.season()).orElseThrow().answerPeriod()).isNull();
    }

    @Test
    void saysWhyAnOrderOfPhasesMakesNoSense() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        pages.send(officer, pages.times(PhasePages.form(season, PhaseKind.DRAW), "2027", "08:30", "2027", "18:00"));

        MockHttpServletResponse before = pages.send(
                officer,
                pages.times(PhasePages.form(season, PhaseKind.CONFIRMATION), "2026", "08:30", "2026", "18:00"));
        assertThat(before.getStatus()).isEqualTo(422);
        assertThat(before.getContentAsString()).contains("在前面的环节开始之前就结束了");
        assertThat(pages.scheduled(season, PhaseKind.CONFIRMATION)).isEmpty();
    }

    @Test
    void saysBesideTheFieldThatConfirmationIsNotEndedInThePast() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        fixtures.open(season.season(), PhaseKind.CONFIRMATION);
        Optional<Phase> known = pages.scheduled(season, PhaseKind.CONFIRMATION);
        ZonedDateTime now = ZonedDateTime.now(SeasonClock.ZONE);
        String form = PhasePages.form(season, PhaseKind.CONFIRMATION);

        MockHttpServletResponse refused =
                pages.send(officer, pages.times(form, now.minusHours(2), now.minusMinutes(30)));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#to-error").text()).contains("截止时间须晚于现在", "请填写稍后的时间");
        assertThat(PhasePages.typed(page, "to", "toTime")).last().isEqualTo("%tR".formatted(now.minusMinutes(30)));
        assertThat(pages.scheduled(season, PhaseKind.CONFIRMATION)).isEqualTo(known);

        assertThat(pages.send(officer, pages.times(form, now.minusHours(2), now.plusHours(2)))
                        .getRedirectedUrl())
                .isEqualTo(CALENDAR);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndChangesNothing() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        String form = PhasePages.form(season, PhaseKind.DRAW);

        MockHttpServletResponse noTime = pages.send(officer, pages.times(form, "2027", "25:00", "2027", "18:00"));
        assertThat(noTime.getStatus()).isEqualTo(422);
        assertThat(noTime.getContentAsString()).contains("fromTime-error", "value=\"25:00\"");
        assertThat(pages.send(officer, pages.times(form, "", "08:00", "2027", "18:00"))
                        .getContentAsString())
                .contains("from-error", "请填写真实存在的日期");
        assertThat(pages.send(officer, pages.times(form, "2027", "08:00", "2026", "18:00"))
                        .getContentAsString())
                .contains("to-error", "截止时间应晚于开始时间");
        assertThat(pages.send(officer, pages.times(form, "27", "08:00", "2027", "18:00"))
                        .getContentAsString())
                .contains("from-error", "请核对年份");
        assertThat(pages.send(officer, post(form)).getStatus()).isEqualTo(422);
        assertThat(pages.scheduled(season, PhaseKind.DRAW)).isEmpty();
    }

    @Test
    void aPhaseThatEndsAYearLateByAMistypedYearIsRefusedBesideItsEndWithItsLength() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        String form = PhasePages.form(season, PhaseKind.CONFIRMATION);

        for (String wrong : List.of("2026", "2027")) {
            int next = Integer.parseInt(wrong) + 1;
            MockHttpServletResponse refused =
                    pages.send(officer, pages.times(form, wrong, "08:30", "" + next, "18:00"));
            assertThat(refused.getStatus()).isEqualTo(422);
            Document page = Jsoup.parse(refused.getContentAsString());
            assertThat(page.select("#to-error").text()).contains(next == 2028 ? "368 天" : "367 天", "180 天", "年份");
            assertThat(page.select(".error-summary a[href='#to.year'], .error-summary a[href='#to']"))
                    .hasSize(1);
            assertThat(PhasePages.typed(page, "to", "toTime")).containsExactly("" + next, "7", "2", "18:00");
        }
        assertThat(pages.scheduled(season, PhaseKind.CONFIRMATION)).isEmpty();
    }

    @Test
    void theCalendarShowsTheYearOfWhatIsNotInThisOne() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn officer = pages.administrator(season);
        int next = ZonedDateTime.now(SeasonClock.ZONE).getYear() + 1;
        String form = PhasePages.form(season, PhaseKind.DRAW);
        pages.send(officer, pages.times(form, "" + next, "08:30", "" + next, "18:00"));

        assertThat(pages.send(officer, get(CALENDAR)).getContentAsString()).contains(next + "年7月1日（", next + "年7月2日（");
    }
}
