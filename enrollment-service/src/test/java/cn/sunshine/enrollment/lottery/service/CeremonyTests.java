package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.lottery.RollOutcome;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.PlanRefusedException;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CeremonyTests {

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    LotteryQueries queries;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawComputation computation;

    @Autowired
    DrawPreparation preparation;

    @Autowired
    RollFreeze freeze;

    @Autowired
    DrawFileStore store;

    @Autowired
    DrawDownloads downloads;

    @Autowired
    JdbcClient jdbc;

    @Test
    void LOT_01_freezesTheRollAndPublishesItsHashBeforeAnyChanceExists() {
        DrawId draw = ceremonies.frozen(ceremonies.seasonWithApproved(3));

        DrawView view = queries.draw(draw).orElseThrow();
        assertThat(view.status()).isEqualTo(DrawStatus.FROZEN);
        assertThat(view.roll()).isNotNull();
        assertThat(view.roll().size()).isEqualTo(3);
        assertThat(view.entropy()).isNull();
        assertThat(downloads.list(draw)).extracting(StoredFile::name).containsExactly("params.json", "roll.csv");
    }

    @Test
    void LOT_13_PRI_09_theRollShowsNumbersAndNothingElse() {
        DrawId draw = ceremonies.frozen(ceremonies.seasonWithApproved(3));
        assertThat(text(store.publicFiles(draw), "roll.csv"))
                .isEqualTo("applicant,unit,tier\n0001,,\n0002,,\n0003,,\n");
        assertThat(downloads.file(draw, "private.csv")).isEmpty();
    }

    @Test
    void theManifestIsPublicWhenTheLastOfficerHasCommitted() {
        DrawId draw = ceremonies.committed(ceremonies.seasonWithApproved(3));
        DrawView view = queries.draw(draw).orElseThrow();
        assertThat(view.status()).isEqualTo(DrawStatus.COMMITTED);
        assertThat(text(store.publicFiles(draw), "manifest.json")).contains(view.manifestHash());
    }

    @Test
    void theManifestHoldsWhatWasTypedWithOddBlanksOrInPartsAsItsProtocolHasIt() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = preparation.prepare(new PrepareDraw(
                season.season(),
                season.school(),
                EntropySource.of("\u3000dice in the cafe\u0301\u00a0", false),
                Stream.of("\u00a0公证员", "Re\u0301gie", "教育局\u3000")
                        .map(title -> DrawOfficer.of(new AccountId(UUID.randomUUID()), title))
                        .toList()));
        freeze.freeze(draw);
        ceremonies
                .officers(draw)
                .forEach(officer -> steps.commit(draw, officer.account(), ceremonies.commitment(draw, officer)));

        assertThat(text(store.publicFiles(draw), "manifest.json"))
                .contains("\"entropySource\":\"dice in the caf\u00e9\"");
        assertThat(text(store.publicFiles(draw), "commitments.json"))
                .contains("\"name\":\"公证员\"", "\"name\":\"R\u00e9gie\"", "\"name\":\"教育局\"");
    }

    @Test
    void LOT_02_aSecretThatDoesNotOpenItsCommitmentIsRefused() {
        DrawId draw = ceremonies.committed(ceremonies.seasonWithApproved(1));
        steps.throwDice(draw, CeremonyFixtures.DICE);
        DrawOfficer officer = ceremonies.officers(draw).get(0);
        refuses(
                DrawRefusal.SECRET_DOES_NOT_OPEN_COMMITMENT,
                () -> steps.reveal(draw, officer.account(), "00".repeat(32)));
    }

    @Test
    void LOT_12_seatsAsManyAsThePlanHasAndOrdersTheRest() {
        DrawId draw = ceremonies.drawn(ceremonies.seasonWithApproved(5));

        assertThat(queries.drawn(draw)).hasSize(5);
        assertThat(queries.drawn(draw))
                .extracting(child -> child.lot().outcome())
                .containsExactly(
                        RollOutcome.ADMITTED,
                        RollOutcome.ADMITTED,
                        RollOutcome.WAITING,
                        RollOutcome.WAITING,
                        RollOutcome.WAITING);
        assertThat(queries.drawn(draw)).extracting(child -> child.lot().rank()).containsExactly(1, 2, 3, 4, 5);
        assertThat(queries.drawn(draw))
                .extracting(child -> child.lot().waitingRank())
                .containsExactly(null, null, 1, 2, 3);
    }

    @Test
    void whereThereAreSeatsForAllEverybodyIsAdmitted() {
        DrawId draw = ceremonies.drawn(ceremonies.seasonWithApproved(2));
        assertThat(queries.drawn(draw))
                .allSatisfy(child -> assertThat(child.lot().outcome()).isEqualTo(RollOutcome.ADMITTED));
    }

    @Test
    void LOT_03_theStoredFilesGiveTheSameBytesAgain() {
        DrawId draw = ceremonies.drawn(ceremonies.seasonWithApproved(4));
        DrawFiles stored = store.all(draw);
        DrawFiles again = CompletedDraw.draw(stored, DrawProgress.silent()).files();
        assertThat(stored.names()).containsExactlyElementsOf(again.names());
        stored.names().forEach(name -> assertThat(again.require(name)).isEqualTo(stored.require(name)));
    }

    @Test
    void LOT_05_oneAloneCannotRunADraw() {
        DrawId draw = ceremonies.ready(ceremonies.seasonWithApproved(1));
        AccountId one = new AccountId(UUID.randomUUID());
        refuses(DrawRefusal.WITNESS_MISSING, () -> computation.compute(draw, one));
        steps.attest(draw, one);
        refuses(DrawRefusal.NOT_BY_THE_SAME_PERSON, () -> computation.compute(draw, one));
    }

    @Test
    void LOT_06_aDrawRunsOnce() {
        DrawId draw = ceremonies.drawn(ceremonies.seasonWithApproved(1));
        refuses(
                DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP,
                () -> computation.compute(draw, new AccountId(UUID.randomUUID())));
    }

    @Test
    void LOT_06_anotherDrawBesideOneThatStandsIsRefused() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        ceremonies.frozen(season);
        refuses(DrawRefusal.OTHER_ATTEMPT_STANDS, () -> ceremonies.prepared(season, false));
    }

    @Test
    void aSecondAttemptFollowsOneThatWasGivenUpInPublic() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId first = ceremonies.committed(season);
        preparation.abort(first, "the hall lost power");
        DrawId second = ceremonies.frozen(season);
        assertThat(queries.draw(second).orElseThrow().number().value()).endsWith("/2");
        assertThat(queries.draw(first).orElseThrow().abortReason()).isEqualTo("the hall lost power");
    }

    @Test
    void LOT_07_theDatabaseItselfRefusesToEditAFrozenLine() {
        DrawId draw = ceremonies.frozen(ceremonies.seasonWithApproved(2));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update roll_entry set roll_number = '9999' where draw_id = :draw")
                        .param("draw", draw.value())
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update draw_file set content = '' where draw_id = :draw")
                        .param("draw", draw.value())
                        .update());
    }

    @Test
    void thePlanIsFrozenWithTheRoll(@Autowired SchoolAdministration schools) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        ceremonies.frozen(season);
        ApprovePlan more = new ApprovePlan(
                season.school(),
                season.season(),
                new SeatCount(3),
                SeatCount.NONE,
                registration.guardian(),
                "a favour");
        assertThatExceptionOfType(PlanRefusedException.class).isThrownBy(() -> schools.approve(more));
    }

    @Test
    void noRollIsFrozenOutsideTheDrawPhase() {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = ceremonies.prepared(season, false);
        registration.close(season.season(), PhaseKind.DRAW);
        refuses(DrawRefusal.PHASE_CLOSED, () -> freeze.freeze(draw));
    }

    @Test
    void noRollIsFrozenNobodyAdmittedAndNothingReleasedOnceFamiliesCannotAnswer(
            @Autowired FullAdmission fullAdmission) {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        OpenSeason late = ceremonies.seasonWithApproved(1);
        DrawId prepared = ceremonies.prepared(season, false);
        DrawId drawn = ceremonies.drawn(late);
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        registration.close(late.season(), PhaseKind.CONFIRMATION);

        refuses(DrawRefusal.CONFIRMATION_NOT_AHEAD, () -> freeze.freeze(prepared));
        refuses(DrawRefusal.CONFIRMATION_NOT_AHEAD, () -> fullAdmission.admitAll(prepared));
        refuses(DrawRefusal.CONFIRMATION_NOT_AHEAD, () -> computation.release(drawn));
        assertThat(queries.draw(drawn).orElseThrow().status()).isEqualTo(DrawStatus.DRAWN);

        registration.open(late.season(), PhaseKind.CONFIRMATION);
        computation.release(drawn);
        assertThat(queries.draw(drawn).orElseThrow().status()).isEqualTo(DrawStatus.RELEASED);
    }

    @Test
    void noRollIsFrozenWhereNothingSaysWhenFamiliesAnswer() {
        OpenSeason season = registration.openSeason();
        registration.approved(season, registration.guardian());
        registration.open(season.season(), PhaseKind.DRAW);
        DrawId draw = ceremonies.prepared(season, false);
        refuses(DrawRefusal.CONFIRMATION_NOT_AHEAD, () -> freeze.freeze(draw));
    }

    @Test
    void anEmptyRollIsRefused() {
        DrawId draw = ceremonies.prepared(ceremonies.seasonWithApproved(0), false);
        refuses(DrawRefusal.EMPTY_ROLL, () -> freeze.freeze(draw));
    }

    @Test
    void theResultStaysInTheHouseUntilItIsReleased() {
        DrawId draw = ceremonies.drawn(ceremonies.seasonWithApproved(2));
        assertThat(downloads.list(draw)).extracting(StoredFile::name).doesNotContain("result.csv", "seed.txt");
        assertThat(downloads.file(draw, "result.csv")).isEmpty();
        DrawnChild child = queries.drawn(draw).get(0);
        assertThat(queries.standingOf(child.application()).orElseThrow().lot()).isNull();
    }

    @Test
    void LOT_11_aFamilyGetsTheProofThatItsChildIsOnTheRollAndNobodyElseDoes() {
        DrawId draw = ceremonies.drawn(ceremonies.seasonWithApproved(3));
        DrawnChild child = queries.drawn(draw).get(0);
        String receipt = new String(
                downloads.receipt(child.application(), child.guardian()).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(receipt).contains(child.application().toString(), "\"proof\":[");
        assertThat(downloads.receipt(child.application(), registration.guardian()))
                .isEmpty();
    }

    private static String text(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8);
    }

    private static void refuses(DrawRefusal reason, ThrowingCallable step) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
