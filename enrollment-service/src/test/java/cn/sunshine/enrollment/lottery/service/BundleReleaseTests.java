package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.LoggedStep;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.StepResult.Outcome;
import cn.sunshine.enrollment.draw.Verification;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A bundle that does not verify is nobody's, whatever led to it. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class BundleReleaseTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawComputation computation;

    @Autowired
    LotteryQueries queries;

    @Autowired
    Draws draws;

    @Autowired
    DrawFileStore store;

    @Autowired
    CeremonyFiles files;

    @Autowired
    DrawLogging logging;

    @Autowired
    DrawDownloads downloads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @BeforeEach
    void threeChildrenForTwoSeats() {
        season = ceremonies.seasonWithApproved(3);
    }

    /** As a node whose clock was behind had written it down: only the log, which comes last, shows that it is wrong. */
    @Test
    void LOT_04_aDrawWhoseNumbersSeemOlderThanItsManifestIsNotReleased(
            @Autowired DrawLogStore log, CapturedOutput printed) {
        DrawId draw = ceremonies.ready(season);
        jdbc.sql("update draw set entropy_known_at = entropy_known_at - interval '2 minutes' where id = :id")
                .param("id", draw.value())
                .update();
        steps.attest(draw, anybody());
        computation.compute(draw, anybody());
        List<String> before = List.copyOf(store.all(draw).names());

        refuses(() -> computation.release(draw));

        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.DRAWN);
        assertThat(downloads.bundle(draw)).isEmpty();
        assertThat(downloads.bundleHash(draw)).isEmpty();
        assertThat(downloads.file(draw, "result.csv")).isEmpty();
        assertThat(store.all(draw).names()).containsExactlyElementsOf(before);
        assertThat(log.steps(season.district())).extracting(LoggedStep::kind).containsExactly(LoggedStep.Kind.MANIFEST);
        assertThat(offers()).isZero();
        assertThat(printed.getAll())
                .contains("ALARM: the bundle of draw " + number(draw))
                .contains("LOG_TIME at entropy.json");
    }

    /** Neither of the two has to be believed by the other. */
    @Test
    void LOT_03_theWordOfEitherVerifierIsEnough() {
        DrawId draw = ceremonies.drawn(season);
        Function<byte[], Verification> doubts = zip -> with(zip, new StepResult("order", Outcome.FAIL, "others"));

        refuses(() -> publish(draw, List.of(BundleReleaseTests::verified, doubts)));
        refuses(() -> publish(draw, List.of(doubts, BundleReleaseTests::verified)));
        publish(draw, List.of(BundleReleaseTests::verified, BundleReleaseTests::verified));
    }

    @Test
    void LOT_03_aStepThatTheVerifiersCouldNotTakeIsNoYes() {
        DrawId draw = ceremonies.drawn(season);

        for (String step : List.of("log", "replay")) {
            refuses(() -> publish(draw, List.of(zip -> with(zip, new StepResult(step, Outcome.SKIP, "")))));
        }
        publish(draw, List.of(zip -> with(zip, new StepResult("leaf", Outcome.SKIP, ""))));
    }

    @Test
    void LOT_03_whatAVerifierCannotReadIsNotReleased(CapturedOutput printed) {
        DrawId draw = ceremonies.drawn(season);

        refuses(() -> publish(draw, List.of(zip -> verified(new byte[] {'P', 'K'}))));

        assertThat(printed.getAll()).contains("ALARM: the bundle of draw " + number(draw), "INVALID_ZIP at bundle.zip");
        computation.release(draw);
        assertThat(downloads.bundle(draw)).isPresent();
    }

    private void publish(DrawId draw, List<Function<byte[], Verification>> verifiers) {
        BundleRelease bundles = new BundleRelease(store, files, logging, verifiers);
        transaction.executeWithoutResult(run -> {
            bundles.publish(draws.findById(draw).orElseThrow());
            run.setRollbackOnly();
        });
    }

    private static Verification verified(byte[] zip) {
        return AuditBundle.verify(AuditBundle.read("bundle.zip", zip), Optional.empty(), DrawProgress.silent());
    }

    /** What is found in truth, but for one step. */
    private static Verification with(byte[] zip, StepResult other) {
        List<StepResult> found = new ArrayList<>(verified(zip).steps());
        found.replaceAll(step -> step.name().equals(other.name()) ? other : step);
        return new Verification(found);
    }

    private long offers() {
        return jdbc.sql("select count(*) from place where season_id = :season")
                .param("season", season.season().value())
                .query(Long.class)
                .single();
    }

    private String number(DrawId draw) {
        return queries.draw(draw).orElseThrow().number().value();
    }

    private static void refuses(Runnable release) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(release::run)
                .extracting(DrawRefusedException::reason)
                .isEqualTo(DrawRefusal.BUNDLE_NOT_VERIFIED);
    }

    private static AccountId anybody() {
        return new AccountId(UUID.randomUUID());
    }
}
