package cn.sunshine.enrollment.supervision.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.CreateStaff;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.scale.StatementLog;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PlaceName;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An entry of the log is a sentence for whoever reads it; what a verifier needs of it stands behind that. */
@ApplicationTest
class AuditSentencesTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    SchoolQueries schools;

    private OpenSeason season;
    private SignedIn auditor;
    private String login;

    @BeforeEach
    void anAuditorOfADistrict() {
        season = fixtures.openSeason();
        CreateStaff officer = IdentityFixtures.officerOf(season.district());
        login = officer.login().value();
        AccountId account = staff.create(officer, IdentityFixtures.administrator(season.district()))
                .account();
        auditor = SignedIn.staff(account, ScopedRole.in(Role.AUDITOR, season.district()));
    }

    @Test
    void saysWhichApplicationByItsNumberAndOfAFamilyNothing() throws Exception {
        ApplicationId application = fixtures.submitted(season, fixtures.guardian());
        String number =
                String.valueOf(applications.summary(application).orElseThrow().number());

        assertThat(sentences("zh-CN", "registration.submit"))
                .singleElement()
                .satisfies(said ->
                        assertThat(said).contains("提交报名", "报名编号 " + number).doesNotContain(application.toString()));
        assertThat(sentences("en", "registration.submit"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("Submitted an application: application " + number));
    }

    @Test
    void saysWhichSchoolAndWhichSeasonByTheirNames() throws Exception {
        PlaceName school =
                schools.school(season.school()).orElseThrow().profile().name();

        assertThat(sentences("zh-CN", "school.approve-plan"))
                .anySatisfy(said -> assertThat(said).contains("核准招生计划", school.chinese()));
        assertThat(sentences("en", "school.approve-plan"))
                .anySatisfy(said -> assertThat(said).contains(school.english()));
        assertThat(sentences("zh-CN", "season.schedule"))
                .allSatisfy(said -> assertThat(said).contains("年小学入学"));
    }

    @Test
    void saysWhichOfficerByRoleAndLogin() throws Exception {
        open("zh-CN", "");

        assertThat(sentences("zh-CN", "audit.read")).first().isEqualTo("审计员 " + login + "：查阅审计日志");
        assertThat(sentences("en", "audit.read")).first().isEqualTo("Read the audit log, by: " + login + " (Auditor)");
    }

    @Test
    void AUD_03_keepsTheRecordBehindTheSentenceForWhoVerifiesTheChain() throws Exception {
        ApplicationId application = fixtures.submitted(season, fixtures.guardian());

        Document log = open("zh-CN", "registration.submit");

        assertThat(log.select("tbody details:not([open]) code").eachText())
                .contains(application.toString(), "registration.submit")
                .anySatisfy(code -> assertThat(code).startsWith("{\""))
                .filteredOn(code -> code.matches("[0-9a-f]{64}"))
                .hasSize(2);
    }

    /** Names are asked for once for a page, however many entries it has. */
    @Test
    void LOD_06_asksAsOftenForManyEntriesAsForOne() throws Exception {
        fixtures.submitted(season, fixtures.guardian());
        int forOne = statements();
        IntStream.range(0, 12).forEach(i -> fixtures.submitted(season, fixtures.guardian()));

        assertThat(statements()).isEqualTo(forOne);
        assertThat(sentences("zh-CN", "registration.submit")).hasSize(13);
    }

    private int statements() throws Exception {
        try (StatementLog log = new StatementLog()) {
            open("zh-CN", "registration.submit");
            return log.statements().size();
        }
    }

    private List<String> sentences(String language, String action) throws Exception {
        return open(language, action).select("tbody p").eachText();
    }

    private Document open(String language, String action) throws Exception {
        return Jsoup.parse(browser.perform(get("/supervision/audit/" + season.district())
                        .param("action", action)
                        .cookie(new Cookie("lang", language))
                        .with(as(auditor)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
