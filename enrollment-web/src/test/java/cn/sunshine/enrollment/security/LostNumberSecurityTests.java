package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.Counter;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The counter is a way into accounts: what keeps it from being a way to take one over. */
@ApplicationTest
class LostNumberSecurityTests {

    private static final String STOP = "/account/lost-number/stop";

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    OfficersDesk desk;

    @Autowired
    Counter counter;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewFixtures reviews;

    @RegisterExtension
    final OwnersConnection owner = new OwnersConnection();

    private OpenSeason season;
    private SignedIn first;
    private SignedIn second;
    private CookieBrowser family;
    private AccountId account;
    private String reviewed;

    @BeforeEach
    void aFamilyAndTwoOfficers() {
        season = reviews.openSeason();
        first = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        second = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        account = counter.family(before);
        reviewed = "/review/cases/" + reviews.caseOf(registration.submitted(season, account));
        family = new CookieBrowser(site);
        people.enter(family, before);
    }

    @Test
    void AUT_09_anApprovalEndsEverySessionAndThePasswordAndTheFamilyIsTold() {
        family.post("/account/password", "password", GOOD_PASSWORD, "again", GOOD_PASSWORD);
        approve(report());

        assertThat(family.get("/account").getStatus()).isEqualTo(302);
        assertThat(new CookieBrowser(site)
                        .post("/sign-in/password", "name", wanted.value(), "password", GOOD_PASSWORD)
                        .getStatus())
                .isEqualTo(422);
        CookieBrowser byTheNewOne = new CookieBrowser(site);
        people.enter(byTheNewOne, wanted);
        await().untilAsserted(() -> assertThat(
                        byTheNewOne.page("/family/messages").select("main").text())
                .contains("手机号已由教育局更换", "如果不是您本人申请的", "咨询电话"));
        assertThat(byTheNewOne.page("/family").select("main a[href*=/family/applications/]"))
                .isNotEmpty();
        CookieBrowser nextOwner = new CookieBrowser(site);
        people.enter(nextOwner, before);
        assertThat(nextOwner
                        .page("/family")
                        .select("main a[href*=/family/applications/]")
                        .eachAttr("href"))
                .allMatch(link -> link.endsWith("/new"));
    }

    @Test
    void aFamilyThatStillHasItsNumberReadsOfItAndStopsItWithOnePress() {
        String request = report();
        await().untilAsserted(() -> assertThat(
                        family.page("/family/messages").select("main").text())
                .contains("有人申请更换手机号"));
        assertThat(family.page("/account").select("main").text())
                .contains("有人申请更换您账号的手机号", wanted.masked())
                .doesNotContain(wanted.value());
        assertThat(family.page("/account").select("form[action='" + STOP + "'] button"))
                .hasSize(1);

        assertThat(family.post(STOP).getRedirectedUrl()).isEqualTo("/account?stopped");
        assertThat(family.post(STOP).getRedirectedUrl()).isEqualTo("/account?stopped");

        assertThat(family.page("/account?stopped=").select("main").text())
                .contains("已停止，您的手机号不变")
                .doesNotContain("有人申请更换您账号的手机号");
        assertThat(desk.submit(request + "/approval", second, "sure", "true").getStatus())
                .isEqualTo(409);
        assertThat(family.page("/account").select("main").text()).contains(before.masked());
    }

    @Test
    void ACL_04_aFamilyStopsOnlyWhatIsAskedForItsOwnAccount() {
        report();
        CookieBrowser other = new CookieBrowser(site);
        people.enter(other, anyPhone());
        other.post(STOP);

        assertThat(family.page("/account").select("form[action='" + STOP + "']"))
                .hasSize(1);
    }

    @Test
    void ACL_02_administratorsAndSchoolsComeToNoneOfThesePages() {
        String request = report();
        for (Role role : List.of(Role.DISTRICT_ADMINISTRATOR, Role.SUPERVISOR, Role.AUDITOR)) {
            SignedIn officer = desk.officer(role, season.district());
            assertThat(desk.submit(
                                    reviewed + "/lost-number",
                                    officer,
                                    "phone",
                                    anyPhone().value())
                            .getStatus())
                    .isEqualTo(403);
            assertThat(desk.submit(request + "/approval", officer, "sure", "true")
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    /** A code that was tried and not counted could be tried without end. */
    @Test
    void AUD_08_noCodeIsTriedAndNothingReportedThatCannotBePutOnRecord() throws Exception {
        String code = counter.codeSent(season.district(), account, wanted, first);
        String[] form = {"phone", wanted.value(), "paper", "RESIDENT_CARD", "code", code};

        for (int tries = 0; tries < 6; tries++) {
            RecordOutage.isRefused(unrecorded("phone", wanted.value(), "paper", "RESIDENT_CARD", "code", "0"));
        }
        RecordOutage.isRefused(unrecorded(form));

        assertThat(desk.submit(reviewed + "/lost-number/code", first, form).getStatus())
                .isEqualTo(302);
    }

    private MockHttpServletResponse unrecorded(String... form) throws Exception {
        return new RecordOutage(owner.get()).during(() -> desk.submit(reviewed + "/lost-number/code", first, form));
    }

    private String report() {
        String code = counter.codeSent(season.district(), account, wanted, first);
        return desk.submit(
                        reviewed + "/lost-number/code",
                        first,
                        "phone",
                        wanted.value(),
                        "paper",
                        "RESIDENT_CARD",
                        "code",
                        code)
                .getRedirectedUrl();
    }

    private void approve(String request) {
        assertThat(desk.submit(request + "/approval", second, "sure", "true").getRedirectedUrl())
                .isEqualTo(request);
    }
}
