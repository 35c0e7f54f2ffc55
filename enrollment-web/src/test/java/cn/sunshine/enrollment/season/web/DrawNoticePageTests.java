package cn.sunshine.enrollment.season.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** How long the manifests of a season's draws are public before dice are thrown. */
@ApplicationTest
class DrawNoticePageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    AuditQueries audit;

    private OpenSeason season;
    private SignedIn administrator;
    private String page;

    @BeforeEach
    void aSeasonWithADay(@Autowired SeasonAdministration administration) {
        season = fixtures.openSeason();
        administration.giveNotice(season.season(), new DrawNotice(24));
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        page = "/district/season/" + season.season() + "/draw-notice";
    }

    @Test
    void theAdministratorSetsItOnRecord() {
        assertThat(desk.open("/district/season", administrator).select("main a[href='" + page + "']"))
                .hasSize(1);
        assertThat(desk.open(page, administrator).select("#drawNotice").val()).isEqualTo("24");

        assertThat(send("４８", seen()).getRedirectedUrl()).isEqualTo("/district/season");

        assertThat(hours()).isEqualTo(48);
        assertThat(desk.open("/district/season", administrator).select("main").text())
                .contains("清单公布满 48 小时");
        assertThat(audit.page(AuditSearch.newest(AuditChain.of(season.district()), 1)))
                .extracting(AuditEntry::action)
                .containsExactly("season.set-draw-notice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "一天", "169", "-1", "2-4"})
    void whatIsNoNumberOfHoursIsSaidBesideTheFieldAndChangesNothing(String typed) {
        MockHttpServletResponse refused = send(typed, seen());

        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = OfficersDesk.page(refused);
        assertThat(form.select("#drawNotice-error").text()).contains("0 到 168");
        assertThat(form.select("#drawNotice").val()).isEqualTo(typed);
        assertThat(hours()).isEqualTo(24);
    }

    @Test
    void whoOpenedThePageBeforeAnotherChangedTheSeasonTakesNothingBackAndLosesNothingTyped() {
        String before = seen();
        send("48", before);

        MockHttpServletResponse refused = send("0", before);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(OfficersDesk.page(refused).select("#drawNotice").val()).isEqualTo("0");
        assertThat(hours()).isEqualTo(48);
    }

    @Test
    void ACL_05_theSeasonOfAnotherDistrictLooksAbsent() {
        page = "/district/season/" + fixtures.openSeason().season() + "/draw-notice";

        assertThat(send("0", "0").getStatus()).isEqualTo(404);
        assertThat(desk.open(page, administrator).select("#drawNotice")).isEmpty();
    }

    private MockHttpServletResponse send(String hours, String seen) {
        return desk.submit(page, administrator, "drawNotice", hours, "seen", seen);
    }

    private String seen() {
        return Integer.toString(summary().version());
    }

    private int hours() {
        return summary().drawNotice().hours();
    }

    private SeasonSummary summary() {
        return seasons.season(season.season()).orElseThrow();
    }
}
