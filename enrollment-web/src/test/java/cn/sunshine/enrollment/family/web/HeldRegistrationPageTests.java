package cn.sunshine.enrollment.family.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.Stage;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In the middle of registration a new school holds it for some days. */
@ApplicationTest
class HeldRegistrationPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    @SuppressWarnings("NullAway.Init")
    private SignedIn family;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @BeforeEach
    void aFamily() {
        family = Visitors.newGuardian(signIn, outbox);
        season = fixtures.openSeason();
    }

    @Test
    void tellsAFamilyThatItsDraftIsKeptAndLeadsItNotToDeleteItWhileRegistrationIsOnlyHeld() {
        fixtures.draft(season, family.id());
        hold();

        Element card = card();
        assertThat(card.text()).contains("报名暂停，草稿已保存", "不用重填", "截止时间").doesNotContain("删除草稿", "不需要的话可以删除", "不在报名时间内");
        assertThat(card.select("a.btn")).isEmpty();
        assertThat(desk.openInEnglish("/family", family).select("main section").text())
                .contains("Registration is paused; your draft is kept")
                .doesNotContain("Delete the draft");
    }

    @Test
    void tellsTheSameOfWhatWasWithdrawnAndIsFilledInAgain(@Autowired ApplicationWithdrawal withdrawal) {
        ApplicationId application = fixtures.submitted(season, family.id());
        withdrawal.withdraw(application, family.id());
        withdrawal.reopen(application, family.id());
        hold();

        assertThat(card().text()).contains("报名暂停，草稿已保存").doesNotContain("不再报名");
    }

    @Test
    void offersToDeleteTheDraftOnceRegistrationIsOverThoughItIsHeldTooAndUrgesNobodyTo() {
        ApplicationId draft = fixtures.draft(season, family.id());
        hold();
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        assertThat(card().select("a[href$=/discard]").text()).isEqualTo("删除草稿");
        assertThat(card().select("a.btn")).isEmpty();
        assertThat(card().text()).doesNotContain("报名暂停");
        assertOffersInALinkAlone(draft, "/discard");
    }

    @Test
    void urgesNobodyToLeaveWithdrawnWhatWasFilledInAgain(@Autowired ApplicationWithdrawal withdrawal) {
        ApplicationId application = fixtures.submitted(season, family.id());
        withdrawal.withdraw(application, family.id());
        withdrawal.reopen(application, family.id());
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        assertThat(card().select("a[href$=/withdraw]").text()).isEqualTo("不再报名");
        assertThat(card().select("a.btn")).isEmpty();
        assertOffersInALinkAlone(application, "/withdraw");
    }

    private void assertOffersInALinkAlone(ApplicationId id, String path) {
        Elements links = desk.open("/family/applications/" + id, family).select("main a[href$=" + path + "]");
        assertThat(links).hasSize(1);
        assertThat(links.select(".btn")).isEmpty();
    }

    private void hold() {
        fixtures.schoolWithoutPlan(season, Stage.PRIMARY, new PlaceName("新学校", "New School"));
    }

    private Element card() {
        return desk.open("/family", family).select("main section").first();
    }
}
