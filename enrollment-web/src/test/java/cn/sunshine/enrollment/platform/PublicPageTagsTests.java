package cn.sunshine.enrollment.platform;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class PublicPageTagsTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SchoolAdministration administration;

    @Autowired
    SchoolQueries schools;

    private OpenSeason season;
    private String page;

    @BeforeEach
    void aSchoolsPage() {
        season = fixtures.openSeason();
        page = "/schools/" + schools.school(season.school()).orElseThrow().code();
    }

    @Test
    void LOD_08_aVisitorWhoComesAgainFetchesThePageOnlyIfItChanged() throws Exception {
        MockHttpServletResponse first = send(get(page));
        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-cache");
        assertThat(first.getHeaders(HttpHeaders.VARY)).contains("Cookie");

        MockHttpServletResponse again = send(get(page).header(HttpHeaders.IF_NONE_MATCH, tag(first)));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();

        administration.approve(new ApprovePlan(
                season.school(),
                season.season(),
                new SeatCount(90),
                SeatCount.NONE,
                fixtures.guardian(),
                "more classes"));
        MockHttpServletResponse changed = send(get(page).header(HttpHeaders.IF_NONE_MATCH, tag(first)));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getContentAsString()).contains("计划招收 90 人");
    }

    @Test
    void LOD_08_theTagOfOneLanguageOrViewNeverStandsForAnother() throws Exception {
        String chinese = tag(send(get(page)));
        for (Cookie chosen : new Cookie[] {new Cookie("lang", "en"), new Cookie("elder", "on")}) {
            MockHttpServletResponse other = send(get(page).cookie(chosen).header(HttpHeaders.IF_NONE_MATCH, chinese));
            assertThat(other.getStatus()).as(chosen.getName()).isEqualTo(200);
            assertThat(tag(other)).isNotEqualTo(chinese);
        }
    }

    @Test
    void whoIsSignedInKeepsNoPageAndGetsNoTag(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox)
            throws Exception {
        var guardian = Visitors.newGuardian(signIn, outbox);
        for (String path : new String[] {page, "/family"}) {
            MockHttpServletResponse own = send(get(path).with(as(guardian)));
            assertThat(own.getHeader(HttpHeaders.ETAG)).as(path).isNull();
            assertThat(own.getHeader(HttpHeaders.CACHE_CONTROL)).as(path).contains("no-store");
        }
    }

    @Test
    void pagesWithAFormOfTheVisitorsOwnStayWithoutATag() throws Exception {
        for (String path : new String[] {"/sign-in", "/catchment/" + season.season(), "/admission-notices"}) {
            assertThat(send(get(path)).getHeader(HttpHeaders.ETAG)).as(path).isNull();
        }
    }

    private static String tag(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(200);
        return String.valueOf(answer.getHeader(HttpHeaders.ETAG));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
