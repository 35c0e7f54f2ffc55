package cn.sunshine.enrollment.catchment.web;

import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Anybody asks which school an address belongs to. */
@ApplicationTest
class LookUpPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Test
    void namesTheSchoolWhoseRuleKnowsTheAddress() throws Exception {
        MockHttpServletResponse answer = lookUp("果园路", "15", "");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("main").text())
                .contains("果园小学");
    }

    @Test
    void leadsToThePageOfTheSchool() throws Exception {
        Document answer = Jsoup.parse(lookUp("果园路", "15", "").getContentAsString());

        assertThat(answer.select(".result-card a[href^=/schools/]").text()).isEqualTo("果园小学");
    }

    @ParameterizedTest
    @CsvSource({
        "果园路, 15号",
        "果园路, 15 號",
        "果园路, 15\u200B",
        "果园路15号, ''",
        "果园路15号, 15",
        "果园路１５号, １５",
    })
    void namesTheSchoolHoweverRoadAndNumberWereTyped(String road, String number) throws Exception {
        MockHttpServletResponse answer = lookUp(road, number, "");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("main").text())
                .contains("果园小学");
    }

    /** Which of two numbers is right, a person must ask. */
    @Test
    void namesNoSchoolWhereTheRoadSaysAnotherNumber() throws Exception {
        assertThat(lookUp("果园路15号", "17", "").getContentAsString()).contains("没有查到这个住址");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u3000", " \u00A0 "})
    void INP_11_namesAnAddressOfOtherSpacesAloneAsIncomplete(String nothing) throws Exception {
        MockHttpServletResponse answer = lookUp(nothing, "15", nothing);

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#road-error")).hasSize(1);
        assertThat(page.select("#houseNumber-error")).isEmpty();
    }

    private MockHttpServletResponse lookUp(String road, String number, String estate) throws Exception {
        OpenSeason season = fixtures.openSeason();
        return browser.perform(post("/catchment/" + season.season())
                        .param("division", season.township().value())
                        .param("road", road)
                        .param("houseNumber", number)
                        .param("estate", estate)
                        .with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
