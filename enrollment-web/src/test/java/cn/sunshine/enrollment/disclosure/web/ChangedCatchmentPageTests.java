package cn.sunshine.enrollment.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.SchoolId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A rule that came later is not read to have been public as long as the page. */
@ApplicationTest
class ChangedCatchmentPageTests {

    private static final String CHANGED = "最近一次修改于";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    CatchmentEditing editing;

    @Autowired
    CatchmentQueries catchments;

    @Autowired
    SchoolQueries schools;

    private OpenSeason season;

    @BeforeEach
    void aPublishedCatchment() {
        season = fixtures.openSeason();
    }

    @Test
    void saysWhenTheRulesOfThisSchoolWereLastChanged() throws Exception {
        assertThat(page(season.school())).doesNotContain(CHANGED);
        editing.add(new AddRule(
                season.season(),
                season.school(),
                RuleEffect.INCLUDE,
                AddressSelector.estate(season.township(), "翠湖花园"),
                "翠湖花园（全部）"));
        editing.publish(season.season(), fixtures.guardian());

        assertThat(page(season.school())).contains(CHANGED, "起向社会公布");
        assertThat(page(season.otherSchool())).doesNotContain(CHANGED);
    }

    @Test
    void saysThatARuleWasRepealed() throws Exception {
        editing.add(new AddRule(
                season.season(),
                season.school(),
                RuleEffect.INCLUDE,
                AddressSelector.estate(season.township(), "翠湖花园"),
                "翠湖花园（全部）"));
        catchments
                .rulesOf(season.season(), season.school())
                .forEach(rule -> editing.remove(season.district(), rule.id(), rule.state()));
        editing.publish(season.season(), fixtures.guardian());

        assertThat(page(season.school())).contains(CHANGED).doesNotContain("果园路1—99号");
    }

    private String page(SchoolId school) throws Exception {
        String code = schools.school(school).orElseThrow().code().value();
        Document page = Jsoup.parse(browser.perform(get("/schools/" + code))
                .andReturn()
                .getResponse()
                .getContentAsString());
        return page.select("main").text();
    }
}
