package cn.sunshine.enrollment.catchment.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a publisher types of a rule, how it is read, and what is said beside the box where it is none. */
@ApplicationTest
class AddressRuleFormTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    CatchmentQueries queries;

    @Test
    void namesWhatIsWrongWithARuleBesideIt() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String school = "/district/catchment/" + season.season() + "/schools/" + season.school();

        MockHttpServletResponse answer = send(publisherOf(season), rule(school, season, ""));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("road-error", "翠湖花园（全部）");
    }

    /** A zero too few is not seen in the sentence, only in what is done with it. */
    @Test
    void saysBesideTheSentenceWhatThePlatformDoesWithARule() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String school = "/district/catchment/" + season.season() + "/schools/" + season.school();
        send(
                publisher,
                rule(school, season, "", "银杏路1—9000号双号")
                        .param("road", "银杏路")
                        .param("first", "1")
                        .param("last", "9001")
                        .param("side", "EVEN"));
        send(publisher, rule(school, season, "翠湖花园"));

        assertThat(rules(publisher, get(school)))
                .anySatisfy(rule -> assertThat(rule).contains("果园路1—99号（单号）", "果园街道，果园路，1 号至 99 号，单号"))
                .anySatisfy(rule -> assertThat(rule).contains("银杏路1—9000号双号", "果园街道，银杏路，1 号至 9001 号，双号"))
                .anySatisfy(rule -> assertThat(rule).contains("果园街道，翠湖花园（小区或自然村）"));
        assertThat(rules(publisher, get(school).cookie(new Cookie("lang", "en"))))
                .anySatisfy(rule -> assertThat(rule).contains("Orchard Subdistrict, 银杏路, numbers 1 to 9001, Even"))
                .anySatisfy(rule -> assertThat(rule).contains("Orchard Subdistrict, estate or village 翠湖花园"));
    }

    @Test
    void takesHouseNumbersInFullWidthAndWithBlanksThatNobodySees() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String school = "/district/catchment/" + season.season() + "/schools/" + season.school();

        send(
                publisher,
                rule(school, season, "", "银杏路1—90号")
                        .param("road", "银杏路")
                        .param("first", "１\u00A0")
                        .param("last", "９０号\u200B")
                        .param("side", "ALL"));

        assertThat(rules(publisher, get(school)))
                .anySatisfy(rule -> assertThat(rule).contains("银杏路，1 号至 90 号"));
    }

    private List<String> rules(SignedIn publisher, MockHttpServletRequestBuilder page) throws Exception {
        return Jsoup.parse(send(publisher, page).getContentAsString())
                .select("main ul li")
                .eachText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"果园路1—\u202e99\u202c号", "果园路\u200b1—99号", "果园路1—99号\tINCLUDE", "果园路1—99号\nx", " "})
    void INP_08_refusesASentenceWithCharactersThatNobodySees(String sentence) throws Exception {
        refusesTheSentence(sentence);
    }

    @Test
    void refusesASentenceThatIsNoneButAWholeText() throws Exception {
        refusesTheSentence("路".repeat(RuleForm.LONGEST_SENTENCE + 1));
    }

    private void refusesTheSentence(String sentence) throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn publisher = publisherOf(season);
        String school = "/district/catchment/" + season.season() + "/schools/" + season.otherSchool();

        MockHttpServletResponse answer = send(publisher, rule(school, season, "翠湖花园", sentence));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#source-error")
                        .text())
                .contains("最多 500 字", "看不见的字符");
        assertThat(queries.pending(season.season()).changes().isEmpty()).isTrue();
        String longest = "路".repeat(RuleForm.LONGEST_SENTENCE);
        assertThat(send(publisher, rule(school, season, "翠湖花园", "\u3000" + longest + " "))
                        .getStatus())
                .isEqualTo(302);
    }

    private SignedIn publisherOf(OpenSeason season) {
        var made = staff.create(
                IdentityFixtures.officerOf(season.district()), IdentityFixtures.administrator(season.district()));
        return SignedIn.staff(made.account(), ScopedRole.in(Role.CATCHMENT_PUBLISHER, season.district()));
    }

    private static MockHttpServletRequestBuilder rule(String school, OpenSeason season, String estate) {
        return rule(school, season, estate, "翠湖花园（全部）");
    }

    private static MockHttpServletRequestBuilder rule(
            String school, OpenSeason season, String estate, String sentence) {
        return post(school)
                .param("effect", "INCLUDE")
                .param("division", season.township().value())
                .param("estate", estate)
                .param("source", sentence);
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
