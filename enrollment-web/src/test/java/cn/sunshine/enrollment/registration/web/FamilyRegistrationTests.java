package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class FamilyRegistrationTests {

    private static final String APPLICATIONS = "/family/applications/";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    FamilyApplications applications;

    private SignedIn guardian = SignedIn.guardian(new AccountId(UUID.randomUUID()));

    @BeforeEach
    void signIn(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        guardian = Visitors.newGuardian(signIn, outbox);
    }

    @Test
    void SES_10_PRI_13_leadsFromTheFirstQuestionToTheReceiptKeepingEachStepAndNoDataInAddresses() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String number = fixtures.childNumber().value();

        String guardianPage = location(send(
                post(APPLICATIONS + "new"),
                "season",
                season.season().toString(),
                "number",
                number,
                "name",
                "阿·买",
                "relation",
                "MOTHER"));
        ApplicationId id = onlyApplication();
        assertThat(guardianPage).isEqualTo(APPLICATIONS + id + "/guardian");
        String addressPage = location(send(post(guardianPage), "name", "林一诺"));
        String schoolPage = location(send(
                post(addressPage),
                "division",
                season.township().value(),
                "road",
                "果园路",
                "houseNumber",
                "１５号",
                "door",
                "2栋301"));
        assertThat(show(schoolPage).getContentAsString()).contains("果园路1—99号（单号）");
        String checkPage =
                location(send(post(schoolPage), "school", season.school().toString()));
        assertThat(show(checkPage).getContentAsString()).contains("阿·买", number, "林一诺", "果园路15号2栋301", "果园小学");
        String receiptPage = location(send(
                post(checkPage), "declared", "true", "key", UUID.randomUUID().toString()));

        var receipt = applications.receipt(id, guardian.id()).orElseThrow();
        assertThat(show(receiptPage).getContentAsString())
                .contains(receipt.number().grouped(), receipt.digest());
        assertThat(show("/family").getContentAsString()).contains("阿·买", "已提交，等待审核");
        assertThat(List.of(guardianPage, addressPage, schoolPage, checkPage, receiptPage))
                .allSatisfy(path -> assertThat(path).matches(APPLICATIONS + id + "/[a-z]+"));
    }

    @Test
    void showsOneButtonToAFamilyWithoutAnApplication() throws Exception {
        assertThat(show("/family").getContentAsString()).contains("还没有报名", "开始报名");
        String english = browser.perform(
                        get("/family").cookie(new Cookie("lang", "en")).with(as(guardian)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(english).contains("My children", "Begin");
    }

    @Test
    void ACL_03_ACL_04_ACL_12_answersAlikeToAnothersAndToAnAbsentApplication() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId anothers = fixtures.draft(season, fixtures.guardian());
        ApplicationId absent = new ApplicationId(UUID.randomUUID());

        for (String page :
                List.of("", "/child", "/guardian", "/address", "/school", "/check", "/receipt", "/withdraw")) {
            assertThat(show(APPLICATIONS + anothers + page).getStatus())
                    .as(page)
                    .isEqualTo(404);
            assertThat(show(APPLICATIONS + absent + page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(send(post(APPLICATIONS + anothers + "/guardian"), "name", "王五")
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(post(APPLICATIONS + anothers + "/withdraw")).getStatus())
                .isEqualTo(404);
        assertThat(send(post(APPLICATIONS + anothers + "/discard")).getStatus()).isEqualTo(404);
    }

    @Test
    void ACL_06_ignoresFieldsThatTheFormDoesNotHave() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, guardian.id());

        send(
                post(APPLICATIONS + id + "/guardian"),
                "name",
                "林一诺",
                "status",
                "APPROVED",
                "school",
                season.otherSchool().toString(),
                "guardian",
                UUID.randomUUID().toString());

        assertThat(queries.summary(id).orElseThrow()).satisfies(summary -> {
            assertThat(summary.status()).isEqualTo(ApplicationStatus.DRAFT);
            assertThat(summary.school()).isEqualTo(season.school());
            assertThat(summary.guardian()).isEqualTo(guardian.id());
        });
    }

    @Test
    void ACL_14_refusesADirectPostAfterTheWindowHasClosedWithWords() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, guardian.id());
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        MockHttpServletResponse answer = send(post(APPLICATIONS + id + "/check"), "declared", "true");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("报名已截止或尚未开始");
        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "91010120210231123X", "910101202101011230", "' or 1=1 --", "999999999999999999"})
    void INP_01_INP_06_INP_11_namesTheFaultOfANumberBesideItAndKeepsWhatWasTyped(String number) throws Exception {
        OpenSeason season = fixtures.openSeason();

        MockHttpServletResponse answer = begin(season, number, "林小满");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("number-error", "林小满", "error-summary");
    }

    @Test
    void INP_07_acceptsTheFirstAndTheLastDayOfTheBirthWindowAndNoOther() throws Exception {
        OpenSeason season = fixtures.openSeason();
        LocalDate first = RegistrationFixtures.BORN_FROM;
        LocalDate last = RegistrationFixtures.BORN_TO;

        for (LocalDate born : List.of(first, last)) {
            assertThat(begin(season, fixtures.identityNumber(born).value(), "林小满")
                            .getStatus())
                    .as("%s", born)
                    .isEqualTo(302);
        }
        for (LocalDate born : List.of(first.minusDays(1), last.plusDays(1))) {
            MockHttpServletResponse answer =
                    begin(season, fixtures.identityNumber(born).value(), "林小满");
            assertThat(answer.getStatus()).as("%s", born).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains(inWords(first) + "至" + inWords(last));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"𬭬小满", "㛃", "阿卜杜拉·买买提"})
    void INP_08_keepsRareNamesToTheCodePoint(String name) throws Exception {
        OpenSeason season = fixtures.openSeason();

        assertThat(begin(season, fixtures.childNumber().value(), name).getStatus())
                .isEqualTo(302);
        assertThat(applications.all(guardian.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.childName().value()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"小\u202E满", "小\u200B满", "${7*7}", "__${7*7}__::x", "<b>满</b>", "123"})
    void INP_02_INP_03_INP_08_refusesWhatIsNoNameAndShowsItAsText(String name) throws Exception {
        MockHttpServletResponse answer =
                begin(fixtures.openSeason(), fixtures.childNumber().value(), name);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("name-error").doesNotContain("<b>满</b>", "value=\"49\"");
    }

    @Test
    void INP_03_showsAnAddressAsTextWhateverItHolds() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, guardian.id());
        send(
                post(APPLICATIONS + id + "/address"),
                "division",
                season.township().value(),
                "estate",
                "<script>alert(1)</script>${7*7}");

        assertThat(show(APPLICATIONS + id + "/check").getContentAsString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100000", "99999999999999999999", "1e9", "NaN"})
    void INP_11_namesTheFaultOfAHouseNumberBesideIt(String number) throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, guardian.id());

        MockHttpServletResponse answer = send(
                post(APPLICATIONS + id + "/address"),
                "division",
                season.township().value(),
                "road",
                "果园路",
                "houseNumber",
                number);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("houseNumber-error", "果园路");
    }

    @Test
    void asksForTheDeclarationBesideItsBox() throws Exception {
        ApplicationId id = fixtures.draft(fixtures.openSeason(), guardian.id());

        MockHttpServletResponse answer = send(post(APPLICATIONS + id + "/check"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("请先核对并勾选声明");
    }

    @Test
    void showsTheReturnedPartsAndOpensOnlyThose(@Autowired ApplicationDecisions decisions, @Autowired SeasonClock clock)
            throws Exception {
        ApplicationId id = fixtures.submitted(fixtures.openSeason(), guardian.id());
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.ADDRESS), "请核对门牌号", clock.instant().plus(Duration.ofDays(1)));

        assertThat(show(APPLICATIONS + id).getContentAsString()).contains("需要您补充", "请核对门牌号", "去修改");
        assertThat(show(APPLICATIONS + id + "/check").getContentAsString())
                .contains(APPLICATIONS + id + "/address")
                .doesNotContain(APPLICATIONS + id + "/guardian");
        assertThat(show(APPLICATIONS + id + "/address").getStatus()).isEqualTo(200);
        assertThat(show(APPLICATIONS + id + "/guardian").getStatus()).isEqualTo(409);
    }

    @Test
    void withdrawsAfterAskingAndOpensAgain() throws Exception {
        ApplicationId id = fixtures.submitted(fixtures.openSeason(), guardian.id());

        assertThat(show(APPLICATIONS + id + "/withdraw").getContentAsString()).contains("确认撤回");
        send(post(APPLICATIONS + id + "/withdraw"));
        assertThat(show(APPLICATIONS + id).getContentAsString()).contains("已撤回", "重新报名");
        send(post(APPLICATIONS + id + "/reopen"));

        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void tellsAnybodyTheSchoolOfAnAddressAndTheRule() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String path = "/catchment/" + season.season();

        assertThat(show(path).getStatus()).isEqualTo(200);
        assertThat(lookUp(path, season, "15").getContentAsString()).contains("果园小学", "果园路1—99号（单号）");
        assertThat(lookUp(path, season, "16").getContentAsString()).contains("没有查到这个地址");
        assertThat(lookUp(path, season, "x").getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse lookUp(String path, OpenSeason season, String number) throws Exception {
        return send(post(path), "division", season.township().value(), "road", "果园路", "houseNumber", number);
    }

    private MockHttpServletResponse begin(OpenSeason season, String number, String name) throws Exception {
        return send(
                post(APPLICATIONS + "new"),
                "season",
                season.season().toString(),
                "number",
                number,
                "name",
                name,
                "relation",
                "FATHER");
    }

    private ApplicationId onlyApplication() {
        return applications.all(guardian.id()).get(0).summary().id();
    }

    private MockHttpServletResponse show(String path) throws Exception {
        return browser.perform(get(path).with(as(guardian))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String... fields) throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request.with(as(guardian)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }

    private static String location(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static String inWords(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
