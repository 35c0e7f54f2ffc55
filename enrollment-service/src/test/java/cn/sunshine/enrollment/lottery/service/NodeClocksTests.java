package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.LoggedStep;
import cn.sunshine.enrollment.draw.Recount;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.Verification;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.season.service.SeasonFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A draw whose steps are taken by nodes with clocks that differ. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class NodeClocksTests {

    private static final Duration A_LITTLE = Duration.ofMinutes(2);
    private static final Duration ANOTHER_ZONE = Duration.ofHours(8);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RollFreeze freeze;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawComputation computation;

    @Autowired
    LotteryQueries queries;

    @Autowired
    Draws draws;

    @Autowired
    CeremonyFiles files;

    @Autowired
    DrawLogStore store;

    @Autowired
    DrawLogKeys keys;

    @Autowired
    DrawDownloads downloads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void LOT_04_aDrawVerifiesWhoseManifestWasLoggedByANodeThatIsAhead() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        DrawId draw = ceremonies.frozen(season);
        commit(draw, node(A_LITTLE, TOLERANCE));
        steps.throwDice(draw, CeremonyFixtures.DICE);

        assertVerifies(released(draw));
        assertThat(knownAt(draw)).isEqualTo(logged(season, 0).plusSeconds(1));
    }

    @Test
    void LOT_04_aDrawVerifiesWhoseNationalDrawWasRecordedByANodeThatIsBehind() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        DrawId draw = ceremonies.prepared(season, true);
        freeze.freeze(draw);
        commit(draw, steps);
        steps.throwDice(draw, CeremonyFixtures.DICE);
        reveal(draw);
        CeremonySteps behind = node(ANOTHER_ZONE.negated(), TOLERANCE);
        transaction.executeWithoutResult(run -> behind.recordNationalDraw(draw, "03 09 14 21 26 33 + 07"));

        assertVerifies(publish(draw));
    }

    /** The numbers are what the result comes of: whoever logs it, it is not older than they are. */
    @Test
    void LOT_04_aResultIsNotLoggedBeforeItsNumbersWereKnown() {
        OpenSeason season = ceremonies.seasonWithApproved(3);
        DrawId draw = ceremonies.committed(season);
        CeremonySteps ahead = node(A_LITTLE, TOLERANCE);
        transaction.executeWithoutResult(run -> ahead.throwDice(draw, CeremonyFixtures.DICE));

        assertVerifies(released(draw));
        assertThat(logged(season, 1)).isEqualTo(knownAt(draw));
    }

    @Test
    void LOT_04_aNodeThatIsHoursAheadLogsNoManifest(CapturedOutput printed) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = ceremonies.frozen(season);

        refuses(() -> commit(draw, node(ANOTHER_ZONE, TOLERANCE)));

        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.FROZEN);
        assertThat(store.steps(season.district())).isEmpty();
        assertThat(ceremonies.officers(draw))
                .extracting(DrawOfficer::hasCommitted)
                .as("the step that would have been logged is not taken")
                .containsExactly(true, true, false);
        assertThat(printed.getAll())
                .contains("ALARM", queries.draw(draw).orElseThrow().number().value(), "NTP");
    }

    @Test
    void LOT_04_aNodeThatIsHoursAheadStatesNoTimeOfDice() {
        DrawId draw = ceremonies.committed(ceremonies.seasonWithApproved(1));
        CeremonySteps ahead = node(ANOTHER_ZONE, TOLERANCE);

        refuses(() -> transaction.executeWithoutResult(run -> ahead.throwDice(draw, CeremonyFixtures.DICE)));

        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.COMMITTED);
    }

    @Test
    void howFarAheadANodeMayBeIsASetting() {
        DrawId draw = ceremonies.committed(ceremonies.seasonWithApproved(1));
        CeremonySteps strict = node(A_LITTLE, Duration.ofMinutes(1));
        CeremonySteps lenient = node(A_LITTLE, Duration.ofMinutes(3));

        refuses(() -> transaction.executeWithoutResult(run -> strict.throwDice(draw, CeremonyFixtures.DICE)));
        transaction.executeWithoutResult(run -> lenient.throwDice(draw, CeremonyFixtures.DICE));

        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.THROWN);
    }

    /** As an earlier version logged it: what follows would have to be as far ahead, so it waits. */
    @Test
    void LOT_04_nothingFollowsAnEntryThatIsHoursAhead() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        Instant ahead = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(ANOTHER_ZONE);
        transaction.executeWithoutResult(run -> store.add(
                season.district(),
                0,
                new LoggedStep(
                        LoggedStep.Kind.MANIFEST,
                        new cn.sunshine.enrollment.draw.DrawId("another"),
                        "00".repeat(32),
                        ahead,
                        Optional.empty())));

        refuses(() -> ceremonies.committed(season));
        assertThat(store.steps(season.district())).hasSize(1);
    }

    private CeremonySteps node(Duration ahead, Duration tolerance) {
        Clock clock = Clock.offset(Clock.systemUTC(), ahead);
        DrawLogging log = new DrawLogging(store, keys, new StepTimes(clock, jdbc, tolerance));
        return new CeremonySteps(draws, files, log, clock, SeasonFixtures.clock(clock, jdbc), events);
    }

    private void commit(DrawId draw, CeremonySteps node) {
        for (DrawOfficer officer : ceremonies.officers(draw)) {
            String commitment = ceremonies.commitment(draw, officer);
            transaction.executeWithoutResult(run -> node.commit(draw, officer.account(), commitment));
        }
    }

    private void reveal(DrawId draw) {
        ceremonies.officers(draw).forEach(officer -> steps.reveal(draw, officer.account(), ceremonies.secret(officer)));
    }

    private DrawFiles released(DrawId draw) {
        reveal(draw);
        return publish(draw);
    }

    private DrawFiles publish(DrawId draw) {
        steps.attest(draw, anybody());
        computation.compute(draw, anybody());
        computation.release(draw);
        return AuditBundle.read("bundle.zip", downloads.bundle(draw).orElseThrow());
    }

    private static void assertVerifies(DrawFiles bundle) {
        for (Verification verified : List.of(
                AuditBundle.verify(bundle, Optional.empty(), DrawProgress.silent()),
                Recount.verify(bundle, Optional.empty()))) {
            assertThat(verified.steps()).noneMatch(step -> step.outcome() == StepResult.Outcome.FAIL);
            assertThat(verified.skipped()).containsExactly("leaf");
        }
    }

    private Instant knownAt(DrawId draw) {
        return draws.findById(draw).orElseThrow().entropyKnownAt().orElseThrow();
    }

    private Instant logged(OpenSeason season, int position) {
        return store.steps(season.district()).get(position).time();
    }

    private static void refuses(Runnable step) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(step::run)
                .extracting(DrawRefusedException::reason)
                .isEqualTo(DrawRefusal.CLOCK_AHEAD);
    }

    private static AccountId anybody() {
        return new AccountId(UUID.randomUUID());
    }
}
