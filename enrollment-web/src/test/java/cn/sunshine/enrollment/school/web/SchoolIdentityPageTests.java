package cn.sunshine.enrollment.school.web;

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
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A school that was registered as something that it is not, or twice: nothing rests on it, and it holds registration. */
@ApplicationTest
class SchoolIdentityPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SchoolQueries schools;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    AuditQueries audit;

    private OpenSeason season;
    private SchoolId mistake;
    private SignedIn administrator;
    private String identity;
    private String removal;

    @BeforeEach
    void aSchoolByMistake() {
        season = fixtures.openSeason();
        mistake = fixtures.schoolWithoutPlan(season, Stage.PRIMARY, new PlaceName("误登学校", "Mistaken School"));
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        identity = "/district/schools/" + mistake + "/identity";
        removal = "/district/schools/" + mistake + "/removal";
    }

    @Test
    void theAdministratorPutsRightWhatItWasRegisteredAsOnRecord() {
        assertThat(desk.open("/district/schools/" + mistake + "/profile", administrator)
                        .select("main a[href='" + identity + "']"))
                .hasSize(1);
        assertThat(desk.open(identity, administrator).select("#code").val())
                .isEqualTo(own().code().value());

        assertThat(correct("Z" + own().code(), "JUNIOR_SECONDARY", "PRIVATE", "0")
                        .getRedirectedUrl())
                .isEqualTo("/district/schools");

        assertThat(own().stage()).isEqualTo(Stage.JUNIOR_SECONDARY);
        assertThat(own().nature()).isEqualTo(SchoolNature.PRIVATE);
        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isTrue();
        assertThat(actions()).contains("school.correct");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsLost() {
        String taken = schools.school(season.school()).orElseThrow().code().value();
        Document form = OfficersDesk.page(correct(taken, "JUNIOR_SECONDARY", "PRIVATE", "0"));
        assertThat(form.select("#code-error").text()).contains("已经登记");
        assertThat(form.select(".error-summary a[href=#code]")).hasSize(1);
        assertThat(form.select("#code").val()).isEqualTo(taken);
        assertThat(form.select("#stage option[selected]").val()).isEqualTo("JUNIOR_SECONDARY");

        MockHttpServletResponse empty = correct("x", "", "", "0");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(empty).select("#code-error, #stage-error, #nature-error"))
                .hasSize(3);
        assertThat(own().stage()).isEqualTo(Stage.PRIMARY);
    }

    @Test
    void whoOpenedThePageBeforeAnotherPutItRightTakesNothingBack() {
        String code = own().code().value();
        correct(code, "JUNIOR_SECONDARY", "PRIVATE", "0");

        MockHttpServletResponse refused = correct(code, "PRIMARY", "PUBLIC", "0");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(OfficersDesk.page(refused).select(".error-summary").text()).contains("内容已有修改");
        assertThat(desk.submit(removal, administrator, "sure", "true", "seen", "0")
                        .getStatus())
                .isEqualTo(409);
        assertThat(own().nature()).isEqualTo(SchoolNature.PRIVATE);
    }

    @Test
    void itIsRemovedAfterATickOnRecordAndRegistrationWaitsForItNoLonger() {
        assertThat(desk.open(identity, administrator).select("main a[href='" + removal + "']"))
                .hasSize(1);
        Document asked = desk.open(removal, administrator);
        assertThat(asked.select("label[for=sure]").text())
                .contains("误登学校", own().code().value());

        MockHttpServletResponse unticked = desk.submit(removal, administrator, "seen", "0");
        assertThat(unticked.getStatus()).isEqualTo(422);
        assertThat(OfficersDesk.page(unticked).select("#sure-error")).hasSize(1);
        assertThat(schools.school(mistake)).isPresent();

        assertThat(desk.submit(removal, administrator, "sure", "true", "seen", "0")
                        .getRedirectedUrl())
                .isEqualTo("/district/schools?removed");
        assertThat(schools.school(mistake)).isEmpty();
        assertThat(seasons.isOpen(season.season(), PhaseKind.REGISTRATION)).isTrue();
        assertThat(actions()).contains("school.remove");
    }

    /** Without a script the browser shows the answer to the second press and drops the first. */
    @Test
    void whoRemovesASchoolWithTwoPressesOrAfterAColleagueIsToldThatItIsDone() {
        SignedIn colleague = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        remove(removal, colleague);

        for (int press = 1; press <= 2; press++) {
            assertThat(remove(removal, administrator).getRedirectedUrl()).isEqualTo("/district/schools?removed");
        }
        assertThat(desk.open("/district/schools?removed=", administrator)
                        .select("main .notice[role=status]")
                        .text())
                .isEqualTo("学校登记已撤销。");
        assertThat(desk.open("/district/schools", administrator).select("main .notice[role=status]"))
                .isEmpty();
        assertThat(actions()).filteredOn("school.remove"::equals).hasSize(1);
    }

    @Test
    void ACL_05_whatAnotherDistrictRemovedLooksLikeNothing() {
        remove(removal, administrator);
        SignedIn stranger =
                desk.officer(Role.DISTRICT_ADMINISTRATOR, fixtures.openSeason().district());

        assertThat(remove(removal, stranger).getStatus()).isEqualTo(404);
        assertThat(remove("/district/schools/" + UUID.randomUUID() + "/removal", administrator)
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse remove(String page, SignedIn officer) {
        return desk.submit(page, officer, "sure", "true", "seen", "0");
    }

    @Test
    void ACL_14_ofASchoolThatSomethingNamesThePagesSayWhyItStays() {
        for (String page : new String[] {"identity", "removal"}) {
            Document shown = desk.open("/district/schools/" + season.school() + "/" + page, administrator);
            assertThat(shown.select("main .notice").text()).contains("已经有招生计划");
            assertThat(shown.select("main button")).isEmpty();
        }
        String named = "/district/schools/" + season.school();
        assertThat(desk.submit(named + "/removal", administrator, "sure", "true", "seen", "0")
                        .getStatus())
                .isEqualTo(422);
        assertThat(schools.school(season.school())).isPresent();
    }

    private MockHttpServletResponse correct(String code, String stage, String nature, String seen) {
        return desk.submit(
                identity,
                administrator,
                "code",
                code,
                "stage",
                stage,
                "nature",
                nature,
                "affiliation",
                "DISTRICT",
                "seen",
                seen);
    }

    private SchoolSummary own() {
        return schools.school(mistake).orElseThrow();
    }

    private List<String> actions() {
        return audit.page(AuditSearch.newest(AuditChain.of(season.district()), 5)).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
