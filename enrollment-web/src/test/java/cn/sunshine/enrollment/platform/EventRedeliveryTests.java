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
import cn.sunshine.enrollment.registration.ApplicationSubmitted;
import cn.sunshine.enrollment.registration.ApplicationWithdrawn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.scale.QueryPlans;
import cn.sunshine.enrollment.scale.StatementLog;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
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
        unheard.store(withdrawn(season, application, guardian), Status.FAILED);

        redelivery.redeliver();

        await().untilAsserted(() -> assertThat(kinds(guardian)).containsExactly(MessageKind.APPLICATION_WITHDRAWN));
        await().untilAsserted(() -> assertThat(unheard.about(application)).isZero());
    }

    /** It would do once more, beside that node, what is done in a moment: each event of a backlog, at the busiest hour. */
    @Test
    void aNodeThatStartsLeavesAnotherNodeWhatItIsAt(
            @Autowired @Qualifier("applicationEventMulticaster") SmartInitializingSingleton start) {
        OpenSeason season = registration.openSeason();
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.draft(season, guardian);
        unheard.store(withdrawn(season, application, guardian), Status.PROCESSING, Instant.now());
        try {
            start.afterSingletonsInstantiated();
            redelivery.redeliver();

            assertThat(unheard.standing(application)).containsExactly(Status.PROCESSING);
        } finally {
            unheard.forget(application);
        }
    }

    @Test
    void RES_05_whatANodeWasAtThatDiedIsHandedOverByAnother() {
        OpenSeason season = registration.openSeason();
        AccountId guardian = registration.guardian();
        unheard.store(withdrawn(season, registration.draft(season, guardian), guardian), Status.PROCESSING);

        redelivery.redeliver();

        await().untilAsserted(() -> assertThat(kinds(guardian)).containsExactly(MessageKind.APPLICATION_WITHDRAWN));
    }

    /** As if it had happened at the first look, half a minute later it is overdue. */
    @Test
    void RES_15_whatANodeEightHoursAheadLeftIsNotPutOffUntilThen() {
        OpenSeason season = registration.openSeason();
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.draft(season, guardian);
        unheard.store(
                withdrawn(season, application, guardian),
                Status.PROCESSING,
                Instant.now().plus(Duration.ofHours(8)));

        redelivery.redeliver();
        unheard.age(application, Duration.ofMinutes(1));
        redelivery.redeliver();

        await().untilAsserted(() -> assertThat(kinds(guardian)).containsExactly(MessageKind.APPLICATION_WITHDRAWN));
    }

    /** As many as are handed over at a time: of a type that is gone, and one of which no message can be written. */
    @Test
    void whatNobodyCanEverTakeLetsTheLaterEventsHaveTheirTurn() {
        OpenSeason season = registration.openSeason();
        ApplicationId hopeless = new ApplicationId(UUID.randomUUID());
        unheard.storeOfNoType(hopeless, EventRedelivery.AT_A_TIME - 1);
        unheard.store(unwritable(season, hopeless), Status.FAILED);
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.draft(season, guardian);
        unheard.store(withdrawn(season, application, guardian), Status.FAILED);
        try {
            redelivery.redeliver();
            await().until(() -> unheard.failedAgain(hopeless) == 1);
            redelivery.redeliver();

            await().untilAsserted(() -> assertThat(kinds(guardian)).containsExactly(MessageKind.APPLICATION_WITHDRAWN));
            assertThat(unheard.about(hopeless)).as("kept, and tried again").isEqualTo(EventRedelivery.AT_A_TIME);
        } finally {
            unheard.forget(hopeless);
        }
    }

    /** No text of the database holds a sign of that number. */
    private static ApplicationSubmitted unwritable(OpenSeason season, ApplicationId application) {
        AccountId nobody = new AccountId(UUID.randomUUID());
        return new ApplicationSubmitted(
                season.district(), season.season(), season.school(), application, nobody, false, "\0");
    }

    private static ApplicationWithdrawn withdrawn(OpenSeason season, ApplicationId application, AccountId guardian) {
        return new ApplicationWithdrawn(season.district(), season.season(), season.school(), application, guardian, 1);
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
