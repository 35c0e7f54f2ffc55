package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static cn.sunshine.enrollment.registration.web.FamilyBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.audit.service.AuditSearch;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How a family takes an application back, opens it again, or throws a draft away. */
@ApplicationTest
class FamilyWithdrawalTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    FamilyApplications applications;

    @Autowired
    AuditQueries audit;

    private FamilyBrowser family;

    @BeforeEach
    void signIn(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = FamilyBrowser.of(browser, signIn, outbox);
    }

    @Test
    void leadsOutOfADraftThatWasNotSubmittedInTime() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId draft = fixtures.draft(season, family.id());
        ApplicationId reopened = fixtures.submitted(season, family.id());
        family.send(post(APPLICATIONS + reopened + "/withdraw"));
        family.send(post(APPLICATIONS + reopened + "/reopen"));
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        assertThat(family.show("/family").getContentAsString())
                .contains("没有提交，现在不在报名时间内", "没有重新提交", APPLICATIONS + draft + "/discard")
                .doesNotContain("继续填写", "截止时间");
        assertThat(family.show(APPLICATIONS + reopened + "/withdraw").getContentAsString())
                .contains("这次重新填写的内容没有提交");
        family.send(post(APPLICATIONS + draft + "/discard"));
        family.send(post(APPLICATIONS + reopened + "/withdraw"));

        assertThat(onlyApplication()).isEqualTo(reopened);
        assertThat(family.show(APPLICATIONS + reopened).getContentAsString())
                .contains("已撤回", "不能重新报名")
                .doesNotContain("报名截止前可以重新报名");
    }

    @Test
    void withdrawsAfterAskingAndOpensAgain() throws Exception {
        ApplicationId id = fixtures.submitted(fixtures.openSeason(), family.id());

        assertThat(family.show(APPLICATIONS + id + "/withdraw").getContentAsString())
                .contains("确认撤回");
        family.send(post(APPLICATIONS + id + "/withdraw"));
        assertThat(family.show(APPLICATIONS + id).getContentAsString()).contains("已撤回", "重新报名");
        family.send(post(APPLICATIONS + id + "/reopen"));

        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    /** Without a script the browser shows the answer to the second press and drops the first. */
    @Test
    void whoOpensAWithdrawnApplicationAgainWithTwoPressesGoesOnToFillItIn() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.submitted(season, family.id());
        family.send(post(APPLICATIONS + id + "/withdraw"));

        String reopen = APPLICATIONS + id + "/reopen";
        assertThat(location(family.send(post(reopen)))).isEqualTo(APPLICATIONS + id + "/check");
        assertThat(location(family.send(post(reopen)))).isEqualTo(APPLICATIONS + id + "/check");
        assertThat(recorded("registration.reopen", season, id)).isEqualTo(1);

        ApplicationId never = fixtures.draft(season, family.id());
        assertThat(family.send(post(APPLICATIONS + never + "/reopen")).getStatus())
                .as("a draft that was never withdrawn")
                .isEqualTo(409);
    }

    @Test
    void whoThrowsADraftAwayWithTwoPressesComesHomeTwice() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());

        String discard = APPLICATIONS + id + "/discard";
        assertThat(location(family.send(post(discard)))).isEqualTo("/family");
        assertThat(location(family.send(post(discard)))).isEqualTo("/family");
        assertThat(recorded("registration.discard", season, id)).isEqualTo(1);
        assertThat(family.show(APPLICATIONS + id).getStatus()).isEqualTo(404);
    }

    @Test
    void ACL_12_whatAnotherFamilyThrewAwayLooksLikeNothing(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        ApplicationId id = fixtures.draft(fixtures.openSeason(), family.id());
        family.send(post(APPLICATIONS + id + "/discard"));
        FamilyBrowser another = FamilyBrowser.of(browser, signIn, outbox);

        assertThat(another.send(post(APPLICATIONS + id + "/discard")).getStatus())
                .isEqualTo(404);
        assertThat(another.send(post(APPLICATIONS + UUID.randomUUID() + "/discard"))
                        .getStatus())
                .isEqualTo(404);
    }

    private int recorded(String action, OpenSeason season, ApplicationId id) {
        return audit.page(AuditSearch.newest(AuditChain.of(season.district()), 50)).stream()
                .filter(entry -> entry.action().equals(action))
                .filter(entry -> id.toString().equals(entry.subjectId()))
                .toList()
                .size();
    }

    private ApplicationId onlyApplication() {
        return applications.all(family.id()).get(0).summary().id();
    }
}
