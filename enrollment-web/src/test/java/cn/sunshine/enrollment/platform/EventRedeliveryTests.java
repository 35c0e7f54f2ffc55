package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.service.InBox;
import cn.sunshine.enrollment.notification.service.MessageView;
import cn.sunshine.enrollment.notification.service.UnheardEvents;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationWithdrawn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.scale.QueryPlans;
import cn.sunshine.enrollment.scale.StatementLog;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.EventPublication.Status;

@ApplicationTest
class EventRedeliveryTests {

    @Autowired
    EventRedelivery redelivery;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    UnheardEvents unheard;

    @Autowired
    InBox inBox;

    /** What every listener has heard would otherwise be kept for ever. */
    @Test
    void nothingIsKeptOfAnEventThatWasHeard() {
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.submitted(registration.openSeason(), guardian);

        await().untilAsserted(() -> assertThat(kinds(guardian)).containsExactly(MessageKind.APPLICATION_SUBMITTED));
        await().untilAsserted(() -> assertThat(unheard.about(application)).isZero());
    }

    @Test
    void whatAListenerFailedToTakeIsHandedOverOnceMoreAndThenForgotten() {
        OpenSeason season = registration.openSeason();
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.draft(season, guardian);
        unheard.store(
                new ApplicationWithdrawn(season.district(), season.season(), season.school(), application, guardian, 1),
                Status.FAILED);

        redelivery.redeliver();

        await().untilAsserted(() -> assertThat(kinds(guardian)).containsExactly(MessageKind.APPLICATION_WITHDRAWN));
        await().untilAsserted(() -> assertThat(unheard.about(application)).isZero());
    }

    /** It looks twice a minute: a scan of a table that has grown would end at the time that a statement may take. */
    @Test
    void looksForWhatWasNotHeardOverAnIndex(@Autowired TestDatabase database) throws Exception {
        List<String> asked;
        try (StatementLog log = new StatementLog()) {
            redelivery.redeliver();
            asked = log.statements();
        }

        assertThat(asked).hasSizeGreaterThanOrEqualTo(4);
        try (QueryPlans plans = new QueryPlans(database.connectAsOwner(), true)) {
            for (String statement : asked) {
                assertThat(plans.of(statement)).doesNotContain("Seq Scan on event_publication");
            }
        }
    }

    private List<MessageKind> kinds(AccountId guardian) {
        return inBox.messages(guardian, null, 20).messages().stream()
                .map(MessageView::kind)
                .toList();
    }
}
