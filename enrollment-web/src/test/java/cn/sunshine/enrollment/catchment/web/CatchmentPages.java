package cn.sunshine.enrollment.catchment.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of those who write and publish the rules of addresses, and what their forms send. */
abstract class CatchmentPages {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    CatchmentQueries queries;

    RuleView ruleOf(OpenSeason season, String sentence) {
        return queries.editableRulesOf(season.season(), season.otherSchool()).stream()
                .filter(rule -> rule.source().equals(sentence))
                .findFirst()
                .orElseThrow();
    }

    /** The button beside a rule, with what its page shows of it now. */
    MockHttpServletRequestBuilder remove(String school, SignedIn publisher, String id) throws Exception {
        String action = school + "/rules/" + id + "/remove";
        Document opened = Jsoup.parse(send(publisher, get(school)).getContentAsString());
        return post(action)
                .param(
                        "seen",
                        opened.select("form[action=" + action + "] [name=seen]").val());
    }

    MockHttpServletRequestBuilder publish(String desk, SignedIn publisher) throws Exception {
        Document opened = Jsoup.parse(send(publisher, get(desk)).getContentAsString());
        return post(desk + "/publish")
                .param("seen", opened.select("input[name=seen]").val());
    }

    SignedIn publisherOf(OpenSeason season) {
        var made = staff.create(
                IdentityFixtures.officerOf(season.district()), IdentityFixtures.administrator(season.district()));
        return SignedIn.staff(made.account(), ScopedRole.in(Role.CATCHMENT_PUBLISHER, season.district()));
    }

    static MockHttpServletRequestBuilder rule(String school, OpenSeason season, String estate) {
        return rule(school, season, estate, "翠湖花园（全部）");
    }

    static MockHttpServletRequestBuilder rule(String school, OpenSeason season, String estate, String sentence) {
        return post(school)
                .param("effect", "INCLUDE")
                .param("division", season.township().value())
                .param("estate", estate)
                .param("source", sentence);
    }

    MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
