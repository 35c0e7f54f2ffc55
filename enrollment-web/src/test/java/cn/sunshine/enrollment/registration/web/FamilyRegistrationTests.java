package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static cn.sunshine.enrollment.registration.web.FamilyBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class FamilyRegistrationTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    FamilyApplications applications;

    private FamilyBrowser family;

    @BeforeEach
    void signIn(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = FamilyBrowser.of(browser, signIn, outbox);
    }

    @Test
    void SES_10_PRI_13_leadsFromTheFirstQuestionToTheReceiptKeepingEachStepAndNoDataInAddresses() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String number = fixtures.childNumber().value();

        String guardianPage = location(family.send(
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
        String addressPage = location(family.send(post(guardianPage), "name", "林一诺"));
        String schoolPage = location(family.send(
                post(addressPage),
                "division",
                season.township().value(),
                "road",
                "果园路",
                "houseNumber",
                "１５号",
                "door",
                "2栋301"));
        assertThat(family.show(schoolPage).getContentAsString()).contains("果园路1—99号（单号）");
        String checkPage =
                location(family.send(post(schoolPage), "school", season.school().toString()));
        assertThat(family.show(checkPage).getContentAsString()).contains("阿·买", number, "林一诺", "果园路15号2栋301", "果园小学");
        String receiptPage = location(family.send(
                post(checkPage), "declared", "true", "key", UUID.randomUUID().toString()));

        var receipt = applications.receipt(id, family.id()).orElseThrow();
        assertThat(family.show(receiptPage).getContentAsString())
                .contains(receipt.number().grouped(), receipt.digest());
        assertThat(family.show("/family").getContentAsString()).contains("阿·买", "已提交，等待审核");
        assertThat(List.of(guardianPage, addressPage, schoolPage, checkPage, receiptPage))
                .allSatisfy(path -> assertThat(path).matches(APPLICATIONS + id + "/[a-z]+"));
    }

    @Test
    void showsOneButtonToAFamilyWithoutAnApplication() throws Exception {
        assertThat(family.show("/family").getContentAsString()).contains("还没有报名", "开始报名");
        String english = browser.perform(
                        get("/family").cookie(new Cookie("lang", "en")).with(as(family.guardian())))
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
            assertThat(family.show(APPLICATIONS + anothers + page).getStatus())
                    .as(page)
                    .isEqualTo(404);
            assertThat(family.show(APPLICATIONS + absent + page).getStatus())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(family.send(post(APPLICATIONS + anothers + "/guardian"), "name", "王五")
                        .getStatus())
                .isEqualTo(404);
        assertThat(family.send(post(APPLICATIONS + anothers + "/withdraw")).getStatus())
                .isEqualTo(404);
        assertThat(family.send(post(APPLICATIONS + anothers + "/discard")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void ACL_06_ignoresFieldsThatTheFormDoesNotHave() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());

        family.send(
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
            assertThat(summary.guardian()).isEqualTo(family.id());
        });
    }

    @Test
    void ACL_14_refusesADirectPostAfterTheWindowHasClosedWithWords() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        MockHttpServletResponse answer = family.send(post(APPLICATIONS + id + "/check"), "declared", "true");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("报名已截止或尚未开始");
        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void asksForTheDeclarationBesideItsBox() throws Exception {
        ApplicationId id = fixtures.draft(fixtures.openSeason(), family.id());

        MockHttpServletResponse answer = family.send(post(APPLICATIONS + id + "/check"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("请先核对并勾选声明");
    }

    @Test
    void showsTheReturnedPartsOpensOnlyThoseAndTakesThemBack(
            @Autowired ReviewFixtures reviews, @Autowired OfficersDesk desk) throws Exception {
        OpenSeason season = reviews.openSeason();
        ApplicationId id = fixtures.submitted(season, family.id());
        String at = "/review/cases/" + reviews.caseOf(id);
        reviews.submitted(season);
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        desk.send(at + "/claim", reviewer);
        desk.send(at + "/return", reviewer, "round", "1", "reasons", "ADDRESS_INCOMPLETE", "note", "请核对门牌号");

        assertThat(family.show(APPLICATIONS + id).getContentAsString()).contains("需要您修改", "请核对门牌号", "去修改");
        assertThat(family.show(APPLICATIONS + id + "/check").getContentAsString())
                .contains(APPLICATIONS + id + "/address")
                .doesNotContain(APPLICATIONS + id + "/guardian");
        assertThat(family.show(APPLICATIONS + id + "/address").getStatus()).isEqualTo(200);
        assertThat(family.show(APPLICATIONS + id + "/guardian").getStatus()).isEqualTo(409);

        assertThat(location(family.livesAt(id, season, "17"))).isEqualTo(APPLICATIONS + id + "/school");
        String check = APPLICATIONS + id + "/check";
        String receipt = location(family.send(
                post(check), "declared", "true", "key", UUID.randomUUID().toString()));
        assertThat(family.show(receipt).getContentAsString()).contains("address.number=17");
        assertThat(family.show("/family").getContentAsString()).contains("已重新提交，等待审核");
        await().untilAsserted(() -> assertThat(desk.open("/review", reviewer)
                        .select("tbody tr:first-child")
                        .html())
                .contains(at, "退回后重新提交"));
    }

    @Test
    void tellsAnybodyTheSchoolOfAnAddressAndTheRule() throws Exception {
        OpenSeason season = fixtures.openSeason();
        String path = "/catchment/" + season.season();

        assertThat(family.show(path).getStatus()).isEqualTo(200);
        assertThat(lookUp(path, season, "15").getContentAsString()).contains("果园小学", "果园路1—99号（单号）");
        assertThat(lookUp(path, season, "16").getContentAsString()).contains("没有查到这个住址");
        assertThat(lookUp(path, season, "x").getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse lookUp(String path, OpenSeason season, String number) throws Exception {
        return family.send(post(path), "division", season.township().value(), "road", "果园路", "houseNumber", number);
    }

    private ApplicationId onlyApplication() {
        return applications.all(family.id()).get(0).summary().id();
    }
}
