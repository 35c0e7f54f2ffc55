package cn.sunshine.enrollment.policy;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** F5 加强学生及家长信息保护. */
@ApplicationTest
class F5ChildrensDataIsProtectedTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    FamilyApplications families;

    @Autowired
    Cast cast;

    @Test
    void noTableHoldsANameAnAddressOrANumberInTheClear(@Autowired JdbcClient jdbc) {
        AccountId guardian = fixtures.guardian();
        ApplicationId application = fixtures.submitted(fixtures.openSeason(), guardian);
        String number =
                families.application(application, guardian).identityNumber().value();

        List<String> tables = jdbc.sql("""
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'""").query(String.class).list();
        assertThat(tables).contains("application", "child", "account");
        for (String table : tables) {
            assertThat(rowsThatHold(jdbc, table, "林小满", "林一诺", "2栋301", number))
                    .as(table)
                    .isZero();
        }
        assertThat(tables.stream().filter(table -> rowsThatHold(jdbc, table, "果园路") > 0))
                .as("a road stands where it is published, and nowhere else")
                .contains("address_rule")
                .isSubsetOf("address_rule", "school");
    }

    /** As text, and as the digits that columns of bytes are shown with. */
    private static long rowsThatHold(JdbcClient jdbc, String table, String... texts) {
        String[] anywhere = Stream.of(texts)
                .flatMap(text -> Stream.of(text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))))
                .map(text -> "%" + text + "%")
                .toArray(String[]::new);
        return jdbc.sql("select count(*) from \"" + table + "\" t where t::text like any (:texts)")
                .param("texts", anywhere)
                .query(Long.class)
                .single();
    }

    @Test
    void PRI_01_anOfficersListNamesNobodyAndOnlyWhoHoldsTheCaseReadsIt() throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.open(season.season(), PhaseKind.REVIEW);
        cast.submitted(season, season.school());
        SignedIn reviewer = cast.officer(Role.DISTRICT_REVIEWER, season.district());
        SignedIn colleague = cast.officer(Role.DISTRICT_REVIEWER, season.district());

        assertThat(page(reviewer, "/review")).contains("果园小学").doesNotContain("林小满", "林一诺", "果园路");
        String held = String.valueOf(send(reviewer, post("/review/next")).getRedirectedUrl());
        assertThat(page(reviewer, held)).contains("林小满");
        assertThat(page(colleague, held)).doesNotContain("林小满", "林一诺", "果园路");
    }

    @Test
    void PRI_01_theListOfChildrenWithoutAPlaceMasksTheirNames(@Autowired RollFreeze freeze) throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.open(season.season(), PhaseKind.REVIEW);
        fixtures.open(season.season(), PhaseKind.DRAW);
        fixtures.open(season.season(), PhaseKind.CONFIRMATION);
        cast.approved(season, season.school(), 1);
        freeze.freeze(cast.prepared(season, season.school()));
        cast.approved(season, season.school(), 1);
        SignedIn administrator = cast.officer(Role.DISTRICT_ADMINISTRATOR, season.district());

        assertThat(page(administrator, "/district/season/" + season.season() + "/without-place?list=APPROVED_LATE"))
                .contains("林**", "名单锁定后才审核通过")
                .doesNotContain("林小满", "林一诺", "果园路");
    }

    @Test
    void PRI_01_everyLookHasAPurposeAndTheFamilySeesIt(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox, @Autowired ReviewFixtures reviews)
            throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.open(season.season(), PhaseKind.REVIEW);
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId application = fixtures.submitted(season, family.id());
        reviews.caseOf(application);
        SignedIn reviewer = cast.officer(Role.DISTRICT_REVIEWER, season.district());

        page(reviewer, String.valueOf(send(reviewer, post("/review/next")).getRedirectedUrl()));

        assertThat(page(family, "/family/applications/" + application + "/readings"))
                .contains("审核报名材料", "区级审核员");
    }

    @Test
    void rolesThatHaveNothingToDoWithFamiliesReachNoFile() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId application = cast.submitted(season, season.school());
        for (Role role :
                List.of(Role.SUPERVISOR, Role.AUDITOR, Role.LOTTERY_ADMINISTRATOR, Role.DISTRICT_ADMINISTRATOR)) {
            SignedIn officer = cast.officer(role, season.district());
            assertThat(send(officer, get("/review")).getStatus()).as("%s", role).isEqualTo(403);
            assertThat(send(officer, get("/family/applications/" + application)).getStatus())
                    .as("%s", role)
                    .isEqualTo(403);
        }
    }

    private String page(SignedIn who, String path) throws Exception {
        return send(who, get(path)).getContentAsString();
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
