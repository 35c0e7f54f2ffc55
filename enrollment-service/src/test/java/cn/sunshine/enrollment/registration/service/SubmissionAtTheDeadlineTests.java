package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.catchment.service.IdentityRegions;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonFixtures;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Families who submit in the last second and in the first that is too late, by clocks that show just that. */
@ServiceTest
class SubmissionAtTheDeadlineTests {

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    SeasonAdministration calendar;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    SchoolQueries schools;

    @Autowired
    IdentityRegions regions;

    @Autowired
    Applications applications;

    @Autowired
    RegistrationProperties limits;

    @Autowired
    FamilyChildren children;

    @Autowired
    OwnApplications own;

    @Autowired
    FirstSubmissions firsts;

    @Autowired
    RegistrationSeal seal;

    @Autowired
    HandedInAnswers handedIn;

    @Autowired
    ContentComposition contents;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void RAC_07_theSeasonsClockDecidesInTheDeadlinesSecondAndItsTimeStandsOnTheReceipt() {
        OpenSeason season = fixtures.openSeason();
        Instant closes = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));
        calendar.schedule(season.season(), new Phase(PhaseKind.REGISTRATION, closes.minus(Duration.ofDays(2)), closes));
        AccountId guardian = fixtures.guardian();
        ApplicationId inTime = fixtures.draft(season, guardian);
        ApplicationId late = fixtures.draft(season, guardian);

        ApplicationReceipt receipt = submit(nodeShowing(closes.minus(MILLISECOND)), inTime, guardian);
        refuses(RegistrationRefusal.REGISTRATION_CLOSED, () -> submit(nodeShowing(closes), late, guardian));

        assertThat(receipt.at()).isEqualTo(closes.minus(MILLISECOND));
        assertThat(receipt.content()).contains("submitted-at=" + receipt.at());
        assertThat(queries.summary(late).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void RAC_07_noReceiptBearsALaterTimeThanTheOneAtWhichItWasDecided() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.submitted(season, guardian);
        Instant until = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(2));
        decisions.returnForCorrection(id, Set.of(CorrectionItem.ADDRESS), "", until);

        ApplicationReceipt receipt =
                submit(nodeShowing(until.minus(MILLISECOND), until, until.plusSeconds(1)), id, guardian);

        assertThat(receipt.at()).isEqualTo(until.minus(MILLISECOND));
    }

    /** A node whose clock shows these moments one after the other, however soon it is read again. */
    private ApplicationSubmission nodeShowing(Instant... moments) {
        Iterator<Instant> shown = List.of(moments).iterator();
        SeasonClock clock = SeasonFixtures.clock(new ShownClock(shown), jdbc);
        RegistrationRules rules = new RegistrationRules(seasons, schools, regions, applications, clock, limits);
        return new ApplicationSubmission(children, own, firsts, rules, seal, handedIn, contents, clock, events);
    }

    private ApplicationReceipt submit(ApplicationSubmission node, ApplicationId id, AccountId guardian) {
        return transaction.execute(run -> node.submit(new SubmitApplication(id, guardian, UUID.randomUUID(), true)));
    }

    private static void refuses(RegistrationRefusal reason, Runnable submission) {
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(submission::run)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static final class ShownClock extends Clock {

        private final Iterator<Instant> shown;

        ShownClock(Iterator<Instant> shown) {
            this.shown = shown;
        }

        @Override
        public Instant instant() {
            return shown.next();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
