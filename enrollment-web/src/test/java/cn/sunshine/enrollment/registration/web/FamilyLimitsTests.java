package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.service.SeasonClock;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A family at the limit of what it may ask about or begin: it is told so in its language and loses nothing. */
@ApplicationTest
class FamilyLimitsTests {

    private static final Cookie ENGLISH = new Cookie("lang", "en");

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private FamilyBrowser family;
    private OpenSeason season;

    @BeforeEach
    void signIn(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = FamilyBrowser.of(browser, signIn, outbox);
        season = fixtures.openSeason();
    }

    @Test
    void RAT_01_RAT_02_saysBesideTheNumberWhenToTryAgainAndWhomToCallAndKeepsWhatWasTyped() throws Exception {
        fixtures.openSeason(); // of several open ones the family chose its own
        Instant oldest = haveAskedAboutTwenty();
        String number = fixtures.childNumber().value();

        MockHttpServletResponse answer = family.begin(season, number, "林小满");

        assertThat(answer.getStatus()).isEqualTo(429);
        Instant again = Instant.ofEpochMilli(answer.getDateHeader("Retry-After"));
        assertThat(again).isBetween(oldest.plusSeconds(86_400), oldest.plusSeconds(86_460));
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#number-error").text()).contains("身份证号太多", hourOf(again), "咨询电话");
        assertThat(page.select("[name=number]").val()).isEqualTo(number);
        assertThat(page.select("[name=name]").val()).isEqualTo("林小满");
        assertThat(page.select("[name=relation] option[selected]").val()).isEqualTo("FATHER");
        assertThat(page.select("input[name=season][checked]").val())
                .isEqualTo(season.season().toString());
    }

    @Test
    void RAT_01_RAT_02_saysSoInEnglishAlsoWhereAChildIsCorrected() throws Exception {
        ApplicationId draft = fixtures.draft(season, family.id());
        haveAskedAboutTwenty();

        MockHttpServletResponse answer = family.send(
                post(APPLICATIONS + draft + "/child").cookie(ENGLISH),
                "number",
                fixtures.childNumber().value(),
                "name",
                "林小满",
                "relation",
                "FATHER");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getDateHeader("Retry-After")).isPositive();
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#number-error")
                        .text())
                .contains("Too many identity numbers", "hotline");
    }

    @Test
    void RAT_01_saysAboveTheFormThatTooManyAreNotHandedIn() throws Exception {
        IntStream.range(0, 12).forEach(i -> fixtures.draft(season, family.id()));

        MockHttpServletResponse answer =
                family.begin(season, fixtures.childNumber().value(), "林小满");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.containsHeader("Retry-After")).isFalse();
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".error-summary li").text()).contains("尚未提交的报名太多", "咨询电话");
        assertThat(page.select("[name=name]").val()).isEqualTo("林小满");
    }

    private Instant haveAskedAboutTwenty() {
        Instant oldest = Instant.now().minusSeconds(3_600);
        jdbc.sql("""
                        insert into number_inquiry (id, guardian_id, asked_at)
                        select gen_random_uuid(), :who, :at from generate_series(1, 20)""")
                .param("who", family.id().value())
                .param("at", oldest.atOffset(ZoneOffset.UTC))
                .update();
        return oldest;
    }

    private static String hourOf(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(SeasonClock.ZONE));
    }
}
