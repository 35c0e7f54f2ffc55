package cn.sunshine.enrollment.family.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A family reads what it has handed in, in words, for which child and which school. */
@ApplicationTest
class HandedInPageTests {

    private static final String APPLICATIONS = "/family/applications/";
    private static final String ANSWERS = "main > dl.summary-list";

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @SuppressWarnings("NullAway.Init")
    private SignedIn family;

    @BeforeEach
    void aFamily(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = Visitors.newGuardian(signIn, outbox);
    }

    @Test
    void theReceiptNamesChildAndSchool() {
        String receipt = APPLICATIONS + fixtures.submitted(fixtures.openSeason(), family.id()) + "/receipt";

        assertThat(answers(receipt)).contains("孩子姓名 林小满", "报名学校 果园小学").doesNotContain("身份证号", "住址");
        assertThat(desk.openInEnglish(receipt, family).select(ANSWERS).text()).contains("林小满");
    }

    @Test
    void thePageOfTheApplicationListsItAll() {
        String page = APPLICATIONS + fixtures.submitted(fixtures.openSeason(), family.id());

        assertThat(desk.open(page, family).select("main").text()).contains("您最近一次提交的内容");
        assertThat(answers(page))
                .contains("孩子姓名 林小满", "您是孩子的 母亲", "监护人姓名 林一诺", "住址 果园街道 果园路15号", "报名学校 果园小学")
                .doesNotContain("修改");
    }

    @Test
    void itStaysWhatWasHandedInWhileACorrectionIsWritten(
            @Autowired ApplicationDecisions decisions, @Autowired SeasonClock clock) {
        ApplicationId id = fixtures.submitted(fixtures.openSeason(), family.id());
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.GUARDIAN), "", clock.instant().plusSeconds(600));
        desk.submit(APPLICATIONS + id + "/guardian", family, "name", "林二诺");

        assertThat(answers(APPLICATIONS + id)).contains("林一诺").doesNotContain("林二诺");
    }

    @Test
    void aDraftHasHandedInNothing() {
        Document page = desk.open(APPLICATIONS + fixtures.draft(fixtures.openSeason(), family.id()), family);

        assertThat(page.select("main").text()).doesNotContain("最近一次提交的内容");
    }

    private String answers(String path) {
        return desk.open(path, family).select(ANSWERS).text();
    }
}
