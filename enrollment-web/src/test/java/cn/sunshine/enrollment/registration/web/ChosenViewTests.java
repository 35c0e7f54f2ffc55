package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever chooses another language or the elder view in the middle of a form finds in it what was typed. */
@ApplicationTest
class ChosenViewTests {

    private static final String NEW = FamilyBrowser.APPLICATIONS + "new";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    FamilyApplications applications;

    private FamilyBrowser family;

    @BeforeEach
    void signIn(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = FamilyBrowser.of(browser, signIn, outbox);
    }

    @Test
    void theChoicesAreButtonsOfTheFormAndTheEnterKeyStillSendsIt() throws Exception {
        fixtures.openSeason();
        Document page = Jsoup.parse(family.show(NEW).getContentAsString());

        assertThat(page.select("#site-corner a[rel=nofollow]")).isEmpty();
        assertThat(page.select("#site-corner button[form=answers]").first().hasAttr("formaction"))
                .as("the first button of a form is the one that the Enter key presses")
                .isFalse();
        assertThat(page.select("#site-corner button[form=answers][formaction]").eachAttr("formaction"))
                .containsExactly(NEW + "?elder=on", NEW + "?lang=en");
        assertThat(page.select("form#answers")).hasSize(1);
    }

    @Test
    void whatWasTypedStandsInTheFormInTheOtherViewAndIsNeitherJudgedNorKept() throws Exception {
        fixtures.openSeason();
        OpenSeason season = fixtures.openSeason();
        MockHttpServletResponse answer = choose("?elder=on", true, season);
        Document page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Set-Cookie")).startsWith("elder=on;");
        assertThat(page.select("html").hasClass("elder")).isTrue();
        assertThat(page.select("#number").val()).isEqualTo("99010220");
        assertThat(page.select("#name").val()).isEqualTo("林<小满");
        assertThat(page.select("#relation option[selected]").val()).isEqualTo("PATERNAL_GRANDMOTHER");
        assertThat(page.select("[name=season][checked]").eachAttr("value"))
                .containsExactly(season.season().toString());
        assertThat(page.select(".error-summary, .field-error")).isEmpty();
        assertThat(page.select("#site-corner button").eachAttr("formaction")).contains(NEW + "?elder=off");
        assertThat(applications.all(family.id())).isEmpty();
    }

    @Test
    void aFormThatCameBackWithErrorsOffersTheChoicesAsWellAndKeepsWhatWasTyped() throws Exception {
        OpenSeason season = fixtures.openSeason();
        MockHttpServletRequestBuilder wrong = typed(post(NEW), season).header("Referer", "http://localhost" + NEW);
        Document refused = Jsoup.parse(browser.perform(ours(wrong).with(withFormToken()))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(refused.select("#number-error")).hasSize(1);
        assertThat(refused.select("#site-corner a[rel=nofollow]")).isEmpty();
        assertThat(refused.select("#site-corner button[form=answers][formaction]")
                        .eachAttr("formaction"))
                .containsExactly(NEW + "?elder=on", NEW + "?lang=en");
    }

    @Test
    void theOtherLanguageShowsItToo() throws Exception {
        Document page =
                Jsoup.parse(choose("?lang=en", true, fixtures.openSeason()).getContentAsString());

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("#name").val()).isEqualTo("林<小满");
    }

    /** To choose a view never submits, and another site cannot fill our form in. */
    @Test
    void OUT_13_aFormThatIsNotDemonstrablyOursIsNeitherShownNorSent() throws Exception {
        MockHttpServletResponse answer = choose("?elder=on", false, fixtures.openSeason());

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(NEW);
        assertThat(applications.all(family.id())).isEmpty();
    }

    @Test
    void aTickThatWasTakenAwayIsNotThereAgainAndNothingIsSubmitted() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());
        String check = FamilyBrowser.APPLICATIONS + id + "/check";

        Element ticked =
                declared(post(check + "?elder=on").param("declared", "true").param("_declared", "on"));
        Element not = declared(post(check + "?elder=on").param("_declared", "on"));

        assertThat(ticked.hasAttr("checked")).isTrue();
        assertThat(not.hasAttr("checked")).isFalse();
        assertThat(applications.application(id, family.id()).missing()).isEmpty();
        assertThat(applications.application(id, family.id()).open()).isNotEmpty();
    }

    private Element declared(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer =
                browser.perform(ours(request)).andReturn().getResponse();
        return Jsoup.parse(answer.getContentAsString()).select("#declared").first();
    }

    private MockHttpServletResponse choose(String choice, boolean ours, OpenSeason season) throws Exception {
        MockHttpServletRequestBuilder request = typed(post(NEW + choice), season);
        return browser.perform(ours ? ours(request) : request.with(as(family.guardian())))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder form, OpenSeason season) {
        return form.param("season", season.season().toString())
                .param("number", "99010220")
                .param("name", "林<小满")
                .param("relation", "PATERNAL_GRANDMOTHER");
    }

    private MockHttpServletRequestBuilder ours(MockHttpServletRequestBuilder request) {
        return request.with(as(family.guardian()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "same-origin");
    }
}
