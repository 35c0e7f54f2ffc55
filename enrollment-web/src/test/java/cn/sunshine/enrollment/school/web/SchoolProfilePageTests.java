package cn.sunshine.enrollment.school.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.shared.PlaceName;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What was mistyped when a school was registered, and stands on its public page. */
@ApplicationTest
class SchoolProfilePageTests {

    private static final SchoolProfile RIGHT =
            new SchoolProfile(new PlaceName("果园路小学", "Orchard Road School"), "果园路9号", "0591-777 8889");

    @Autowired
    OfficersDesk desk;

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SchoolQueries schools;

    @Autowired
    AuditQueries audit;

    private OpenSeason season;
    private SignedIn administrator;
    private String page;

    @BeforeEach
    void aSchool() {
        in(fixtures.openSeason());
    }

    @Test
    void theAdministratorPutsItRightOnRecordAndFamiliesReadItAtOnce() throws Exception {
        assertThat(desk.open("/district/schools", administrator).select("main a[href='" + page + "']"))
                .hasSize(1);
        Document form = desk.open(page, administrator);
        assertThat(form.select("#name").val()).isEqualTo("果园小学");
        assertThat(form.select("#phone").val()).isEqualTo(own().profile().phone());

        assertThat(send("果园路小学", "０５９１－７７７\u3000８８８９", seen()).getRedirectedUrl())
                .isEqualTo("/district/schools");

        assertThat(own().profile()).isEqualTo(RIGHT);
        assertThat(body("/schools/" + own().code())).contains("果园路小学", "果园路9号", "0591-777 8889");
        assertThat(desk.open("/district/schools", administrator).select("main").text())
                .contains("果园路小学");
        assertThat(audit.page(AuditSearch.newest(AuditChain.of(season.district()), 5)))
                .extracting(AuditEntry::action)
                .contains("school.change-profile");
    }

    @ParameterizedTest
    @CsvSource({"'', 0591-7778889, name", "果园路小学, call us, phone"})
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsLost(String name, String phone, String field) {
        SchoolProfile before = own().profile();

        MockHttpServletResponse refused = send(name, phone, seen());

        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = OfficersDesk.page(refused);
        assertThat(form.select("#" + field + "-error")).hasSize(1);
        assertThat(form.select(".error-summary a[href=#" + field + "]")).hasSize(1);
        assertThat(form.select("#phone").val()).isEqualTo(phone);
        assertThat(own().profile()).isEqualTo(before);
    }

    @Test
    void whoOpenedThePageBeforeAnotherChangedItTakesNothingBackAndLosesNothingTyped() {
        String before = seen();
        send("果园路小学", "0591-777 8889", before);

        MockHttpServletResponse refused = send("果园小学", "0591-1112223", before);

        assertThat(refused.getStatus()).isEqualTo(409);
        Document form = OfficersDesk.page(refused);
        assertThat(form.select(".error-summary").text()).contains("内容已有修改");
        assertThat(form.select("#phone").val()).isEqualTo("0591-1112223");
        assertThat(own().profile()).isEqualTo(RIGHT);
    }

    @Test
    void ACL_06_codeStageAndNatureStayWhatTheyWere() {
        SchoolSummary before = own();

        desk.submit(
                page,
                administrator,
                "name",
                "果园路小学",
                "nameEn",
                "Orchard Road School",
                "address",
                "果园路9号",
                "phone",
                "0591-7778889",
                "seen",
                seen(),
                "code",
                "X99999",
                "stage",
                "JUNIOR_SECONDARY",
                "nature",
                "PRIVATE");

        assertThat(own().profile().name().chinese()).isEqualTo("果园路小学");
        assertThat(own().code()).isEqualTo(before.code());
        assertThat(own().stage()).isEqualTo(before.stage());
        assertThat(own().nature()).isEqualTo(before.nature());
    }

    /** What was published of a draw is checked by its hash for years: no later name may stand in it. */
    @Test
    void LOT_03_thePublishedBundleOfADrawStaysByteForByteWhatItWas(@Autowired CeremonyFixtures ceremonies)
            throws Exception {
        in(ceremonies.seasonWithApproved(2));
        DrawId draw = ceremonies.released(season);
        byte[] published = bytes(draw);

        assertThat(send("果园路小学", "0591-777 8889", seen()).getRedirectedUrl()).isEqualTo("/district/schools");

        assertThat(own().profile()).isEqualTo(RIGHT);
        assertThat(bytes(draw)).isNotEmpty().isEqualTo(published);
        assertThat(body("/draws/" + draw)).contains("果园路小学");
    }

    @Test
    void ACL_05_aSchoolOfAnotherDistrictLooksAbsent() {
        SchoolProfile before = own().profile();
        administrator =
                desk.officer(Role.DISTRICT_ADMINISTRATOR, fixtures.openSeason().district());

        assertThat(send("果园路小学", "0591-7778889", seen()).getStatus()).isEqualTo(404);
        assertThat(desk.open(page, administrator).select("#name")).isEmpty();
        assertThat(own().profile()).isEqualTo(before);
    }

    private void in(OpenSeason chosen) {
        season = chosen;
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        page = "/district/schools/" + season.school() + "/profile";
    }

    private MockHttpServletResponse send(String name, String phone, String seen) {
        return desk.submit(
                page,
                administrator,
                "name",
                name,
                "nameEn",
                "Orchard Road School",
                "address",
                "果园路9号",
                "phone",
                phone,
                "seen",
                seen);
    }

    private String seen() {
        return Integer.toString(own().version());
    }

    private SchoolSummary own() {
        return schools.school(season.school()).orElseThrow();
    }

    private byte[] bytes(DrawId draw) throws Exception {
        return browser.perform(get("/draws/" + draw + "/bundle.zip"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String body(String path) throws Exception {
        return browser.perform(get(path).accept("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
