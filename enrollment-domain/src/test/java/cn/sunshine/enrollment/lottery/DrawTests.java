package cn.sunshine.enrollment.lottery;

import static cn.sunshine.enrollment.lottery.DrawFixtures.BUREAU;
import static cn.sunshine.enrollment.lottery.DrawFixtures.DICE;
import static cn.sunshine.enrollment.lottery.DrawFixtures.NATIONAL_RESULT;
import static cn.sunshine.enrollment.lottery.DrawFixtures.NOON;
import static cn.sunshine.enrollment.lottery.DrawFixtures.NOTARY;
import static cn.sunshine.enrollment.lottery.DrawFixtures.PARENT;
import static cn.sunshine.enrollment.lottery.DrawFixtures.WITNESS;
import static cn.sunshine.enrollment.lottery.DrawFixtures.account;
import static cn.sunshine.enrollment.lottery.DrawFixtures.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.season.DrawNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DrawTests {

    private static final String HASH = "cd".repeat(32);

    @Nested
    class Officers {

        @Test
        void fewerThanThreeAreRefused() {
            DrawPlan plan = DrawFixtures.plan(false, DrawOfficer.of(NOTARY, "公证员"), DrawOfficer.of(PARENT, "家长代表"));
            refuses(
                    DrawRefusal.TOO_FEW_OFFICERS,
                    () -> Draw.prepare(DrawFixtures.prepared(false).id(), plan, 1));
        }

        @Test
        void onePersonCannotHoldTwoSecrets() {
            DrawPlan plan = DrawFixtures.plan(
                    false,
                    DrawOfficer.of(NOTARY, "公证员"),
                    DrawOfficer.of(NOTARY, "家长代表"),
                    DrawOfficer.of(BUREAU, "教育局"));
            refuses(
                    DrawRefusal.SAME_PERSON_TWICE,
                    () -> Draw.prepare(DrawFixtures.prepared(false).id(), plan, 1));
        }

        @Test
        void strangersCannotCommit() {
            Draw draw = DrawFixtures.frozen(false);
            refuses(DrawRefusal.NOT_AN_OFFICER_OF_THIS_DRAW, () -> draw.commit(account(99), HASH));
        }

        @Test
        void nobodyCommitsTwice() {
            Draw draw = DrawFixtures.frozen(false);
            draw.commit(NOTARY, HASH);
            refuses(DrawRefusal.ALREADY_COMMITTED, () -> draw.commit(NOTARY, HASH));
        }

        @Test
        void nobodyCommitsToWhatAnotherCommittedTo() {
            Draw draw = DrawFixtures.frozen(false);
            draw.commit(NOTARY, HASH);
            refuses(DrawRefusal.COMMITMENT_OF_ANOTHER, () -> draw.commit(PARENT, HASH));
            assertThat(draw.officer(PARENT).hasCommitted()).isFalse();
        }

        @Test
        void aCommitmentIs64HexDigits() {
            Draw draw = DrawFixtures.frozen(false);
            refuses(DrawRefusal.COMMITMENT_MALFORMED, () -> draw.commit(NOTARY, "AB".repeat(32)));
        }
    }

    @Nested
    class OrderOfTheSteps {

        @Test
        void aRollIsFrozenOnce() {
            Draw draw = DrawFixtures.frozen(false);
            FrozenRoll again = draw.roll().orElseThrow();
            refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> draw.freeze(again));
        }

        @Test
        void anEmptyRollIsRefused() {
            Draw draw = DrawFixtures.prepared(false);
            refuses(DrawRefusal.EMPTY_ROLL, () -> draw.freeze(new FrozenRoll(0, HASH, HASH, HASH, NOON)));
        }

        @Test
        void theManifestWaitsForTheLastCommitment() {
            Draw draw = DrawFixtures.frozen(false);
            draw.commit(NOTARY, HASH);
            refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> draw.publish(HASH, NOON));
        }

        @Test
        void noDieIsThrownBeforeTheManifestIsPublic() {
            Draw draw = DrawFixtures.frozen(false);
            refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> draw.throwDice(DICE, NOON, NOON));
        }

        @Test
        void noDieIsThrownBeforeEverybodyHadTheTimeThatTheDrawSaysToKeepTheManifest() {
            Draw draw = DrawFixtures.committed(new DrawNotice(24));
            Instant due = NOON.plus(Duration.ofDays(1));
            assertThat(draw.diceFrom()).contains(due);

            refuses(DrawRefusal.NOTICE_NOT_OVER, () -> draw.throwDice(DICE, NOON, due.minusSeconds(1)));
            assertThat(draw.status()).isEqualTo(DrawStatus.COMMITTED);
            assertThat(draw.dice()).isEmpty();

            draw.throwDice(DICE, NOON, due);
            assertThat(draw.status()).isEqualTo(DrawStatus.THROWN);
        }

        @Test
        void withoutANoticeTheDiceMayFollowAtOnce() {
            Draw draw = DrawFixtures.committed(new DrawNotice(0));
            draw.throwDice(DICE, NOON, NOON);
            assertThat(draw.status()).isEqualTo(DrawStatus.THROWN);
        }

        @Test
        void whileNothingIsPublicNobodyKnowsFromWhenTheDiceMayBeThrown() {
            assertThat(DrawFixtures.frozen(false).diceFrom()).isEmpty();
        }

        @Test
        void noSecretIsOpenedBeforeTheDiceLie() {
            Draw draw = DrawFixtures.committed(false);
            refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> draw.reveal(NOTARY, HASH));
        }

        @Test
        void diceAreTwentyDigits() {
            Draw draw = DrawFixtures.committed(false);
            refuses(DrawRefusal.ENTROPY_MALFORMED, () -> draw.throwDice("1234", NOON, NOON));
        }

        @Test
        void theNationalDrawComesAfterTheSecrets() {
            Draw draw = DrawFixtures.thrown(true);
            refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> draw.recordNationalDraw(NATIONAL_RESULT, NOON));
        }

        @Test
        void withoutANationalDrawTheDiceAreTheEntropy() {
            assertThat(DrawFixtures.revealed(false).status()).isEqualTo(DrawStatus.READY);
            assertThat(DrawFixtures.revealed(false).entropy()).contains(DICE);
        }

        @Test
        void withANationalDrawBothMakeTheEntropy() {
            Draw draw = DrawFixtures.revealed(true);
            assertThat(draw.entropy()).isEmpty();
            draw.recordNationalDraw(NATIONAL_RESULT, NOON);
            assertThat(draw.entropy()).contains(DICE + "|" + NATIONAL_RESULT);
        }
    }

    @Nested
    class SealedDuplicates {

        @Test
        void whoKeepsThemOpensTheSecretOfAHolderWhoDoesNotBringIt() {
            Draw draw = DrawFixtures.thrown(false);
            draw.reveal(NOTARY, secret(NOTARY));
            draw.reveal(BUREAU, secret(BUREAU));
            draw.openDuplicate(NOTARY, PARENT, secret(PARENT));

            assertThat(draw.status()).isEqualTo(DrawStatus.READY);
            assertThat(draw.officer(PARENT).secret()).isEqualTo(secret(PARENT));
            assertThat(draw.officer(PARENT).fromDuplicate()).isTrue();
            assertThat(draw.officer(BUREAU).fromDuplicate()).isFalse();
        }

        @Test
        void beforeANationalDrawTheyOpenTheLastSecretToo() {
            Draw draw = DrawFixtures.thrown(true);
            draw.reveal(NOTARY, secret(NOTARY));
            List.of(PARENT, BUREAU).forEach(holder -> draw.openDuplicate(NOTARY, holder, secret(holder)));
            assertThat(draw.status()).isEqualTo(DrawStatus.REVEALED);
        }

        @Test
        void nobodyElseOpensOne() {
            Draw draw = DrawFixtures.thrown(false);
            refuses(DrawRefusal.NOT_KEEPER_OF_DUPLICATES, () -> draw.openDuplicate(BUREAU, PARENT, HASH));
            refuses(DrawRefusal.NOT_KEEPER_OF_DUPLICATES, () -> draw.openDuplicate(WITNESS, PARENT, HASH));
        }

        @Test
        void theyHoldNoSecretOfAnybodyElse() {
            Draw draw = DrawFixtures.thrown(false);
            draw.reveal(NOTARY, secret(NOTARY));
            refuses(DrawRefusal.NOT_AN_OFFICER_OF_THIS_DRAW, () -> draw.openDuplicate(NOTARY, account(99), HASH));
        }

        @Test
        void noneIsOpenedBeforeTheDiceLieOrAfterItsSecretIsOpen() {
            Draw sealed = DrawFixtures.committed(false);
            refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> sealed.openDuplicate(NOTARY, PARENT, HASH));
            Draw open = DrawFixtures.thrown(false);
            open.reveal(NOTARY, secret(NOTARY));
            open.reveal(PARENT, secret(PARENT));
            refuses(DrawRefusal.ALREADY_REVEALED, () -> open.openDuplicate(NOTARY, PARENT, HASH));
            assertThat(open.officer(PARENT).fromDuplicate()).isFalse();
        }

        @Test
        void AUD_01_itIsTakenDownWhoEnteredItForWhom() {
            Draw draw = DrawFixtures.thrown(false);
            draw.reveal(NOTARY, secret(NOTARY));
            draw.openDuplicate(NOTARY, PARENT, HASH);
            assertThat(DuplicateOpened.of(draw, draw.officer(PARENT)).auditFact())
                    .isEqualTo(AuditFact.of(draw.district(), "lottery.open-duplicate", "draw", draw.number())
                            .with("evidence", "家长代表")
                            .with("keeper", "公证员"));
        }
    }

    @Nested
    class TwoPersons {

        @Test
        void nothingRunsWithoutAWitness() {
            Draw draw = DrawFixtures.revealed(false);
            refuses(DrawRefusal.WITNESS_MISSING, () -> draw.requireRunnable(BUREAU, NOON));
        }

        @Test
        void theWitnessCannotRunTheDrawHimself() {
            Draw draw = DrawFixtures.attested();
            refuses(DrawRefusal.NOT_BY_THE_SAME_PERSON, () -> draw.requireRunnable(WITNESS, NOON));
        }

        @Test
        void aWordOlderThanTenMinutesHasExpired() {
            Draw draw = DrawFixtures.attested();
            refuses(DrawRefusal.WITNESS_TOO_LONG_AGO, () -> draw.requireRunnable(BUREAU, NOON.plusSeconds(601)));
            draw.requireRunnable(BUREAU, NOON.plusSeconds(600));
        }
    }

    @Nested
    class OneShot {

        @Test
        void aSecondRunIsRefused() {
            Draw draw = DrawFixtures.drawn();
            refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> draw.complete(BUREAU, NOON, HASH, HASH));
        }

        @Test
        void itIsReleasedOnce() {
            Draw draw = DrawFixtures.drawn();
            draw.release(NOON);
            refuses(DrawRefusal.NOT_THE_TIME_FOR_THIS_STEP, () -> draw.release(NOON));
        }

        @Test
        void itCannotBeGivenUpOnceTheDiceLieWithoutANationalDrawToCome() {
            refuses(
                    DrawRefusal.OUTCOME_ALREADY_KNOWABLE,
                    () -> DrawFixtures.thrown(false).abort("a die fell off the table"));
        }

        @Test
        void itCanBeGivenUpWhileANationalDrawIsToCome() {
            Draw draw = DrawFixtures.revealed(true);
            draw.abort("power failed in the hall");
            assertThat(draw.status()).isEqualTo(DrawStatus.ABORTED);
            assertThat(draw.abortReason()).contains("power failed in the hall");
        }

        @Test
        void itCannotBeGivenUpOnceEverythingIsKnown() {
            Draw draw = DrawFixtures.revealed(true);
            draw.recordNationalDraw(NATIONAL_RESULT, NOON);
            refuses(DrawRefusal.OUTCOME_ALREADY_KNOWABLE, () -> draw.abort("a better result would be nice"));
        }

        @Test
        void givingUpNeedsAReason() {
            refuses(DrawRefusal.WITHOUT_REASON, () -> DrawFixtures.frozen(false).abort(" "));
        }

        @Test
        void aSecondAttemptBearsItsNumber() {
            DrawNumber first = new DrawNumber("990102-2026-P-990102001");
            assertThat(first.attempt(2).value()).isEqualTo("990102-2026-P-990102001/2");
            assertThat(first.attempt(2).attempt(3).value()).isEqualTo("990102-2026-P-990102001/3");
            assertThat(first.attempt(1)).isEqualTo(first);
        }
    }

    private static void refuses(DrawRefusal reason, ThrowingCallable step) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
