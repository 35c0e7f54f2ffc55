package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.service.InBox;
import cn.sunshine.enrollment.notification.service.MessageView;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApprovedApplicant;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** ADR 9: a child approved after the freeze is on no roll, and is not lost for that. */
@ServiceTest
class LateApprovalsTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    FullAdmission fullAdmission;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    LateApprovals late;

    @Autowired
    InBox inBox;

    @Test
    void namesWhoWasApprovedAfterTheFreezeAndNobodyElse() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        ceremonies.frozen(season);
        ApplicationId tooLate = registration.approved(season, registration.guardian());
        ApplicationId undecided = registration.submitted(season, registration.guardian());

        assertThat(late.isLate(tooLate)).isTrue();
        assertThat(late.isLate(undecided)).isFalse();
        assertThat(at(season)).containsExactly(tooLate);
    }

    @Test
    void namesWhoWasApprovedAfterEverybodyWasAdmitted() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        fullAdmission.admitAll(ceremonies.prepared(season, false));
        ApplicationId tooLate = registration.approved(season, registration.guardian());

        assertThat(at(season)).containsExactly(tooLate);
    }

    @Test
    void nobodyIsLateBeforeTheRollIsFrozen() {
        OpenSeason season = ceremonies.seasonWithApproved(0);
        ceremonies.prepared(season, false);
        ApplicationId inTime = registration.approved(season, registration.guardian());

        assertThat(late.isLate(inTime)).isFalse();
        assertThat(at(season)).isEmpty();
    }

    @Test
    void nobodyIsLateAnyMoreWhereTheRollWasGivenUp() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = ceremonies.frozen(season);
        ApplicationId tooLate = registration.approved(season, registration.guardian());
        preparation.abort(draw, "the hall lost its power");

        assertThat(late.isLate(tooLate)).isFalse();
        assertThat(at(season)).isEmpty();
    }

    @Test
    void theFamilyHearsThatTheBureauArrangesAPlace() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        AccountId inTime = registration.guardian();
        registration.approved(season, inTime);
        hears(inTime, MessageKind.APPLICATION_APPROVED, MessageKind.APPLICATION_APPROVED_LATE);
        ceremonies.frozen(season);
        AccountId tooLate = registration.guardian();
        registration.approved(season, tooLate);

        hears(tooLate, MessageKind.APPLICATION_APPROVED_LATE, MessageKind.APPLICATION_APPROVED);
    }

    /** The listeners run after the commit that they hear of, so a message may come a moment later. */
    private void hears(AccountId family, MessageKind kind, MessageKind instead) {
        await().untilAsserted(() -> assertThat(inBox.messages(family, null, 20).messages())
                .extracting(MessageView::kind)
                .contains(kind)
                .doesNotContain(instead));
    }

    private List<ApplicationId> at(OpenSeason season) {
        return late.at(season.season(), season.school()).stream()
                .map(ApprovedApplicant::application)
                .toList();
    }
}
