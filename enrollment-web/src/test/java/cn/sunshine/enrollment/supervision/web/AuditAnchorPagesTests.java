package cn.sunshine.enrollment.supervision.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.service.AuditAnchors;
import cn.sunshine.enrollment.audit.service.AuditVerification;
import cn.sunshine.enrollment.audit.service.Forger;
import cn.sunshine.enrollment.audit.service.OutsideVerifier;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class AuditAnchorPagesTests {

    private static OutsideVerifier verifier;

    @TempDir
    private Path atHome;

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    StaffAdministration staff;

    @Autowired
    AuditAnchors anchors;

    @Autowired
    AuditVerification verification;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    /** What somebody with all rights on the database does to a chain. */
    enum Tampering {
        CUT_TAIL {
            @Override
            void apply(Forger forger, AuditChain chain) throws Exception {
                forger.cutTail(chain, 3);
            }
        },
        HASHED_ANEW {
            @Override
            void apply(Forger forger, AuditChain chain) throws Exception {
                forger.hashAnew(chain);
            }
        };

        abstract void apply(Forger forger, AuditChain chain) throws Exception;
    }

    @BeforeAll
    static void compileTheVerifier(@TempDir Path compiled) {
        verifier = OutsideVerifier.compiledTo(compiled);
    }

    @ParameterizedTest
    @EnumSource
    void AUD_04_publishesTheAnchorsThatAnybodyCanKeepAndHoldAgainstAnExportThatWasTamperedWith(Tampering tampering)
            throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.submitted(season, fixtures.guardian());
        AuditChain chain = AuditChain.of(season.district());
        anchors.take();
        Path kept = save("anchors.csv", visit(page(season) + "/anchors.csv"));
        assertThat(verifier.run(save("before.ndjson", export(chain)), kept).status())
                .isZero();

        Forger forger = new Forger(database);
        tampering.apply(forger, chain);
        forger.adjustAnchors(chain);

        assertThat(verification.verify(chain).isWhole())
                .as("inside, where the anchors were made to fit, nothing shows")
                .isTrue();
        OutsideVerifier.Outcome outcome = verifier.run(save("after.ndjson", export(chain)), kept);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.text()).contains(tampering == Tampering.CUT_TAIL ? "TAIL_CUT" : "ANCHOR");
    }

    @Test
    void AUD_04_theAnchorsOfTheInstallationFitItsExport() throws Exception {
        DistrictId anywhere = IdentityFixtures.anyDistrict();
        staff.create(IdentityFixtures.officerOf(anywhere), IdentityFixtures.administrator(anywhere));
        anchors.take();

        Path kept = save("anchors.csv", visit("/audit-anchors/installation/anchors.csv"));
        Path exported = save("export.ndjson", export(AuditChain.INSTALLATION));

        assertThat(Files.readString(kept)).startsWith("chain,seq,hash,at\n" + AuditChain.INSTALLATION + ",");
        assertThat(verifier.run(exported, kept).status()).isZero();
    }

    @Test
    void saysOfEveryChainWhatItsNewestAnchorIsAndWhereTheOthersAre() throws Exception {
        OpenSeason season = fixtures.openSeason();
        anchors.take();
        OpenSeason young = fixtures.openSeason();

        Document page = Jsoup.parse(visit("/audit-anchors").getContentAsString());

        String newest = anchors.newest(AuditChain.of(season.district()))
                .get(0)
                .head()
                .hash()
                .hex();
        assertThat(page.select("code[data-hash=" + newest + "] span")).hasSize(16);
        assertThat(page.select("main a").eachAttr("href"))
                .contains(page(season), "/audit-anchors/installation")
                .doesNotContain(page(young));
        assertThat(page.select("main").text()).contains("还没有存证", "平台整体");
    }

    @Test
    void showsTheNewestTwoHundredAndHandsOutAll() throws Exception {
        OpenSeason season = fixtures.openSeason();
        jdbc.sql("""
                        INSERT INTO audit_anchor
                        SELECT :chain, 1000 + n, lpad(to_hex(n), 64, '0'), timestamptz '2026-05-01 00:00Z' + n * interval '1 hour'
                        FROM generate_series(1, 201) AS n""").param("chain", season.district().value()).update();

        Document page = Jsoup.parse(visit(page(season)).getContentAsString());
        MockHttpServletResponse file = visit(page(season) + "/anchors.csv");

        assertThat(page.select("tbody th").eachText())
                .hasSize(200)
                .startsWith("1201")
                .endsWith("1002");
        assertThat(page.select("tbody tr:first-child code span").eachText())
                .hasSize(16)
                .endsWith("0000", "00c9");
        assertThat(page.select("tbody tr:first-child td").eachText())
                .containsExactly("0".repeat(62) + "c9", "2026-05-09 17:00:00");
        assertThat(page.select("main a").eachAttr("href")).contains(page(season) + "/anchors.csv");
        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getHeader("Content-Disposition")).contains("audit-anchors-" + code(season) + ".csv");
        assertThat(file.getContentAsString().lines()).hasSize(202);
    }

    @Test
    void saysWhenTheFirstAnchorComesWhereThereIsNoneYet() throws Exception {
        OpenSeason season = fixtures.openSeason();

        Document page = Jsoup.parse(visit(page(season)).getContentAsString());
        assertThat(page.select(".empty-state").text()).contains("最多一小时");
        assertThat(page.select("table, main a[href$=csv]")).isEmpty();
        assertThat(visit(page(season) + "/anchors.csv").getContentAsString()).isEqualTo("chain,seq,hash,at\n");
    }

    @Test
    void explainsInEnglishToo() throws Exception {
        assertThat(open(get("/audit-anchors/installation").cookie(new Cookie("lang", "en")))
                        .getContentAsString())
                .contains("The whole platform", "that is an anchor");
    }

    @Test
    void aChainThatIsNotThereIsNotFound() throws Exception {
        for (String code : new String[] {"999999", "nowhere", AuditChain.INSTALLATION.toString()}) {
            assertThat(visit("/audit-anchors/" + code).getStatus()).as(code).isEqualTo(404);
            assertThat(visit("/audit-anchors/" + code + "/anchors.csv").getStatus())
                    .as(code)
                    .isEqualTo(404);
        }
    }

    @Test
    void noDistrictCanHaveTheWordOfTheInstallationForItsCode() {
        assertThat(List.of(NamedChain.INSTALLATION_CODE)).noneMatch(AuditAnchorPagesTests::isDivisionCode);
    }

    @Test
    void everybodyFindsThemFromTheDrawsTheirLogAndTheDistrict() throws Exception {
        OpenSeason season = fixtures.openSeason();

        for (String from : new String[] {"/draws", "/draws/log"}) {
            assertThat(links(from)).as(from).contains("/audit-anchors");
        }
        assertThat(links("/districts/" + code(season))).contains(page(season));
    }

    private static boolean isDivisionCode(String text) {
        try {
            return new DivisionCode(text).value().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private List<String> links(String path) throws Exception {
        return Jsoup.parse(visit(path).getContentAsString()).select("main a").eachAttr("href");
    }

    private static String page(OpenSeason season) {
        return "/audit-anchors/" + code(season);
    }

    private static String code(OpenSeason season) {
        return season.township().value().substring(0, 6);
    }

    private MockHttpServletResponse export(AuditChain chain) throws Exception {
        SignedIn auditor = SignedIn.staff(new AccountId(UUID.randomUUID()), ScopedRole.everywhere(Role.AUDITOR));
        MockHttpServletResponse exported =
                open(get("/supervision/audit/" + chain + "/export.ndjson").with(as(auditor)));
        assertThat(exported.getStatus()).isEqualTo(200);
        return exported;
    }

    private MockHttpServletResponse visit(String path) throws Exception {
        return open(get(path));
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }

    private Path save(String name, MockHttpServletResponse answer) throws Exception {
        return Files.write(atHome.resolve(name), answer.getContentAsByteArray());
    }
}
