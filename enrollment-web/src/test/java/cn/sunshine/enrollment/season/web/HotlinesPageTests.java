package cn.sunshine.enrollment.season.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class HotlinesPageTests {

    private static final Hotlines NEW = new Hotlines("0990-1111111", "0990 222 2222");

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    AuditQueries audit;

    @Autowired
    StaffAdministration staff;

    private DistrictId district;
    private SignedIn administrator;

    @BeforeEach
    void anAdministrator() {
        OpenSeason season = fixtures.openSeason();
        district = season.district();
        AccountId account = staff.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district))
                .account();
        administrator = SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));
    }

    @Test
    void anAdministratorChangesTheNumbersOfTheOwnDistrictOnRecord() throws Exception {
        Document calendar = page(get("/district/season"));
        assertThat(calendar.select("main a[href$='/district/hotlines/" + district + "']"))
                .hasSize(1);
        assertThat(page(get(form(district))).select("#inquiries").val())
                .isEqualTo(numbers().inquiries());

        assertThat(send(change(NEW.inquiries(), NEW.supervision())).getRedirectedUrl())
                .isEqualTo("/district/season");

        assertThat(numbers()).isEqualTo(NEW);
        assertThat(page(get("/district/season")).select("main").text()).contains(NEW.inquiries(), NEW.supervision());
        assertThat(audit.page(AuditSearch.newest(AuditChain.of(district), 20)))
                .extracting(AuditEntry::action)
                .contains("season.change-hotlines");
    }

    @Test
    void numbersInFullWidthAreKeptInHalfWidth() throws Exception {
        assertThat(send(change("０９９０－１１１１１１１", "０９９０\u3000２２２\u3000２２２２")).getRedirectedUrl())
                .isEqualTo("/district/season");

        assertThat(numbers()).isEqualTo(NEW);
    }

    @ParameterizedTest
    @CsvSource({"打电话, 0990-2222222, inquiries", "0990-1111111, '', supervision", "'+86 990', 12, inquiries"})
    void aNumberThatNobodyCanDialIsSaidBesideItsFieldAndNothingIsLost(
            String inquiries, String supervision, String field) throws Exception {
        Hotlines before = numbers();

        MockHttpServletResponse refused = send(change(inquiries, supervision));

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("#" + field + "-error").text()).contains("0769-1234567");
        assertThat(page.select(".error-summary a[href=#" + field + "]")).hasSize(1);
        assertThat(page.select("#inquiries").val()).isEqualTo(inquiries);
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void anOfficerWhoOpenedTheNumbersBeforeAnotherChangedThemTakesNothingBackAndLosesNothingTyped() throws Exception {
        assertThat(page(get(form(district))).select("input[name=seen]").val())
                .isEqualTo(Integer.toString(own().version()));
        MockHttpServletRequestBuilder stale = change("0990-3333333", numbers().supervision());
        send(change(NEW.inquiries(), NEW.supervision()));

        MockHttpServletResponse refused = send(stale);

        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("内容已有修改", "重新打开本页");
        assertThat(page.select("#inquiries").val()).isEqualTo("0990-3333333");
        assertThat(numbers()).isEqualTo(NEW);
    }

    @Test
    void ACL_05_theNumbersOfAnotherDistrictLookAbsent() throws Exception {
        DistrictId another = fixtures.openSeason().district();
        assertThat(send(get(form(another))).getStatus()).isEqualTo(404);
        assertThat(send(post(form(another)).param("inquiries", "12345").param("supervision", "12345"))
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletRequestBuilder change(String inquiries, String supervision) {
        return post(form(district))
                .param("inquiries", inquiries)
                .param("supervision", supervision)
                .param("seen", Integer.toString(own().version()));
    }

    private static String form(DistrictId of) {
        return "/district/hotlines/" + of;
    }

    private Hotlines numbers() {
        return own().hotlines();
    }

    private DistrictSummary own() {
        return seasons.districts().stream()
                .filter(one -> one.id().equals(district))
                .findFirst()
                .orElseThrow();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(send(request).getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                        request.with(as(administrator)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
    }
}
