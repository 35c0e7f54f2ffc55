package cn.sunshine.enrollment.supervision.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class AuditPagesTests {

    private static final String INSTALLATION = "/supervision/audit/" + AuditChain.INSTALLATION;

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Test
    void supervisorAndAuditorHaveAHomeThatLeadsToTheirDistrictsLog() throws Exception {
        OpenSeason season = fixtures.openSeason();
        OpenSeason elsewhere = fixtures.openSeason();
        for (Role role : new Role[] {Role.SUPERVISOR, Role.AUDITOR}) {
            assertThat(open(reader(role, season), "/supervision").getContentAsString())
                    .contains(audit(season))
                    .doesNotContain(audit(elsewhere));
        }
    }

    @Test
    void showsWhatWasDoneToWhatInWhichRoleAndNoPersonalData() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId application = fixtures.approved(season, fixtures.guardian());

        assertThat(open(reader(Role.AUDITOR, season), audit(season)).getContentAsString())
                .contains("registration.submit", "registration.approve", application.toString(), "school.approve-plan")
                .doesNotContain("林小满", "林一诺");
    }

    @Test
    void theFilterSaysOfARoleThatIsNotChosenThatItMeansAll() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn auditor = reader(Role.AUDITOR, season);

        assertThat(Jsoup.parse(open(auditor, audit(season)).getContentAsString())
                        .select("#role option[value='']")
                        .text())
                .isEqualTo("全部");
        assertThat(Jsoup.parse(browser.perform(get(audit(season))
                                        .cookie(new Cookie("lang", "en"))
                                        .with(as(auditor)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("#role option[value='']")
                        .text())
                .isEqualTo("All");
    }

    @Test
    void namesEachActionInTheLanguageOfThePageAndLeadsFromItsCodeToTheSame() throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.submitted(season, fixtures.guardian());
        SignedIn auditor = reader(Role.AUDITOR, season);

        Document log = Jsoup.parse(open(auditor, audit(season)).getContentAsString());
        assertThat(log.select("tbody p").eachText())
                .anySatisfy(entry -> assertThat(entry).contains("提交报名"))
                .anySatisfy(entry -> assertThat(entry).contains("核准招生计划"));
        assertThat(log.select("#action-hint").text()).contains("registration.submit（提交报名）");
        String same =
                log.select("tbody a:has(code:containsOwn(registration.submit))").attr("href");
        assertThat(actions(auditor, same)).containsExactly("registration.submit");
        assertThat(browser.perform(get(audit(season))
                                .cookie(new Cookie("lang", "en"))
                                .with(as(auditor)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Submitted an application", "Approved a plan");
    }

    @Test
    void findsByKindRoleAndTime() throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.submitted(season, fixtures.guardian());
        SignedIn auditor = reader(Role.AUDITOR, season);

        assertThat(actions(auditor, audit(season) + "?action=registration")).containsOnly("registration.submit");
        assertThat(actions(auditor, audit(season) + "?role=DISTRICT_REVIEWER")).isEmpty();
        assertThat(actions(auditor, audit(season) + "?from=2001-01-01&to=2001-12-31"))
                .isEmpty();
        String around = "?action=registration.submit&from=" + LocalDate.now().minusDays(2) + "&to="
                + LocalDate.now().plusDays(2);
        assertThat(actions(auditor, audit(season) + around)).containsExactly("registration.submit");
        assertThat(actions(auditor, audit(season) + "?action=registration.submit&from=２００１－０１－０１"))
                .containsExactly("registration.submit");
    }

    @Test
    void saysBesideTheFieldWhatCannotBeLookedFor() throws Exception {
        OpenSeason season = fixtures.openSeason();
        MockHttpServletResponse answer =
                open(reader(Role.AUDITOR, season), audit(season) + "?from=31.12.2027&account=me&action=A B");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("from-error", "account-error", "action-error", "value=\"31.12.2027\"");
    }

    @Test
    void goesOnPageByPageWithoutCounting() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn auditor = reader(Role.AUDITOR, season);
        IntStream.range(0, 26).forEach(i -> fixtures.approved(season, fixtures.guardian()));

        Document first = Jsoup.parse(
                open(auditor, audit(season) + "?action=registration").getContentAsString());
        String next = first.select("a[rel=next]").attr("href");
        Document second = Jsoup.parse(open(auditor, next).getContentAsString());

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(2);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    /** The last page of a log that fills its pages leads to none that says that nothing was found. */
    @Test
    void offersAnotherPageOnlyWhereMoreEntriesAreLeft() throws Exception {
        OpenSeason season = fixtures.openSeason(); // one entry: registration is scheduled
        SignedIn auditor = reader(Role.AUDITOR, season);
        IntStream.range(1, 50).forEach(i -> fixtures.open(season.season(), PhaseKind.PUBLICITY));
        String log = audit(season) + "?action=season.schedule";

        Document full = Jsoup.parse(open(auditor, log).getContentAsString());
        assertThat(full.select("tbody tr")).hasSize(50);
        assertThat(full.select("a[rel=next]")).isEmpty();

        fixtures.open(season.season(), PhaseKind.PUBLICITY);

        String next = Jsoup.parse(open(auditor, log).getContentAsString())
                .select("a[rel=next]")
                .attr("href");
        assertThat(Jsoup.parse(open(auditor, next).getContentAsString()).select("tbody tr"))
                .hasSize(1);
    }

    /** The addresses of families' devices stand there. */
    @Test
    void AUD_01_whoReadsThePageIsOnRecordWithWhatWasShown() throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.submitted(season, fixtures.guardian());
        SignedIn supervisor = reader(Role.SUPERVISOR, season);
        String own = audit(season) + "?action=audit.read&account=" + supervisor.id();

        assertThat(actions(supervisor, own)).as("nothing is shown").isEmpty();
        assertThat(actions(supervisor, audit(season) + "?action=registration.submit"))
                .hasSize(1);
        assertThat(actions(supervisor, own)).containsExactly("audit.read");
    }

    @Test
    void AUD_03_saysWhetherTheChainIsWhole() throws Exception {
        OpenSeason season = fixtures.openSeason();
        assertThat(open(reader(Role.SUPERVISOR, season), audit(season) + "/verification")
                        .getContentAsString())
                .contains("逐条校验无误", "data-hash");
    }

    @Test
    void AUD_02_handsTheWholeChainToAnAuditorAndRecordsThat() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn auditor = reader(Role.AUDITOR, season);

        MockHttpServletResponse exported = open(auditor, audit(season) + "/export.ndjson");

        assertThat(exported.getContentAsString().lines().findFirst().orElseThrow())
                .contains("\"seq\":1", "\"hash\":");
        assertThat(actions(auditor, audit(season) + "?action=audit.export")).containsExactly("audit.export");
        assertThat(open(reader(Role.SUPERVISOR, season), audit(season) + "/export.ndjson")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void ACL_05_theLogOfAnotherDistrictLooksAbsent() throws Exception {
        OpenSeason season = fixtures.openSeason();
        SignedIn stranger = reader(Role.AUDITOR, fixtures.openSeason());
        for (String page : new String[] {"", "/verification", "/export.ndjson"}) {
            assertThat(open(stranger, audit(season) + page).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void whoReadsAllDistrictsReadsAndVerifiesTheLogOfTheInstallationToo() throws Exception {
        for (Role role : new Role[] {Role.SUPERVISOR, Role.AUDITOR}) {
            SignedIn reader = everywhere(role);

            assertThat(open(reader, "/supervision").getContentAsString()).contains(INSTALLATION, "平台整体");
            assertThat(actions(reader, INSTALLATION + "?action=identity"))
                    .isNotEmpty()
                    .allMatch(action -> action.startsWith("identity."));
            assertThat(actions(reader, INSTALLATION + "?action=identity.create-staff&role=VISITOR"))
                    .containsOnly("identity.create-staff");
            assertThat(open(reader, INSTALLATION).getContentAsString()).contains(">未登录的访客：", ">平台自动</option>");
            assertThat(open(reader, INSTALLATION + "/verification").getContentAsString())
                    .contains("逐条校验无误", "平台整体");
        }
        assertThat(open(everywhere(Role.SUPERVISOR), INSTALLATION + "/export.ndjson")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void AUD_02_handsTheChainOfTheInstallationToAnAuditorOfAllAndRecordsThat() throws Exception {
        SignedIn auditor = everywhere(Role.AUDITOR);

        String exported = open(auditor, INSTALLATION + "/export.ndjson").getContentAsString();

        assertThat(exported.lines().findFirst().orElseThrow())
                .contains("\"chain\":\"" + AuditChain.INSTALLATION + "\"", "\"seq\":1,");
        assertThat(actions(auditor, INSTALLATION + "?action=audit.export&account=" + auditor.id()))
                .containsExactly("audit.export");
    }

    @Test
    void ACL_05_theLogOfTheInstallationLooksAbsentToWhoReadsOneDistrict() throws Exception {
        OpenSeason season = fixtures.openSeason();
        for (Role role : new Role[] {Role.SUPERVISOR, Role.AUDITOR}) {
            SignedIn reader = reader(role, season);
            assertThat(open(reader, "/supervision").getContentAsString()).doesNotContain(INSTALLATION);
            for (String page : new String[] {"", "/verification"}) {
                assertThat(open(reader, INSTALLATION + page).getStatus()).isEqualTo(404);
            }
        }
        assertThat(open(reader(Role.AUDITOR, season), INSTALLATION + "/export.ndjson")
                        .getStatus())
                .isEqualTo(404);
    }

    private List<String> actions(SignedIn who, String path) throws Exception {
        return Jsoup.parse(open(who, path).getContentAsString())
                .select("tbody a[href*=action=] code")
                .eachText();
    }

    private static String audit(OpenSeason season) {
        return "/supervision/audit/" + season.district();
    }

    private SignedIn reader(Role role, OpenSeason season) {
        return SignedIn.staff(officer(season.district()), ScopedRole.in(role, season.district()));
    }

    private SignedIn everywhere(Role role) {
        return SignedIn.staff(officer(IdentityFixtures.anyDistrict()), ScopedRole.everywhere(role));
    }

    private AccountId officer(DistrictId home) {
        return staff.create(IdentityFixtures.officerOf(home), IdentityFixtures.administrator(home))
                .account();
    }

    private MockHttpServletResponse open(SignedIn who, String path) throws Exception {
        return browser.perform(get(URI.create(path.replace(" ", "%20"))).with(as(who)))
                .andReturn()
                .getResponse();
    }
}
