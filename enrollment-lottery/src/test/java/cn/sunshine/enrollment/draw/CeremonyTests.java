package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The three states of a draw, and what each of them refuses. */
class CeremonyTests {

    private static final FrozenDraw FROZEN = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256));
    private static final CommittedDraw COMMITTED = Example.committed(DrawHash.SHA_256);
    private static final Reveal FIRST = Example.REVEALS.get(0);
    private static final ApplicantNumber NOBODY = new ApplicantNumber("G2026-0009");

    @Test
    void aSecretOpensItsOwnCommitmentAlone() {
        Example.REVEALS.forEach(COMMITTED::requireOpens);
        assertRefused(
                () -> COMMITTED.requireOpens(new Reveal("校长", FIRST.secret())),
                RefusalCode.NAMES_DIFFER,
                "reveals.json field officers");
        assertRefused(
                () -> COMMITTED.requireOpens(
                        new Reveal(FIRST.officer(), Example.REVEALS.get(1).secret())),
                RefusalCode.COMMITMENT_MISMATCH,
                "reveals.json field officers");
    }

    @Test
    void drawsWithAllSecretsInTheirOrderAlone() {
        List<Reveal> reversed = new ArrayList<>(Example.REVEALS);
        Collections.reverse(reversed);
        assertDraw(reversed, RefusalCode.NAMES_DIFFER, "reveals.json field officers");
        assertDraw(Example.REVEALS.subList(0, 2), RefusalCode.NAMES_DIFFER, "reveals.json field officers");
        List<Reveal> wrong = new ArrayList<>(Example.REVEALS);
        wrong.set(1, new Reveal(wrong.get(1).officer(), "ff".repeat(32)));
        assertDraw(wrong, RefusalCode.COMMITMENT_MISMATCH, "reveals.json field officers[1].secret");
        wrong.set(1, new Reveal(wrong.get(1).officer(), FIRST.secret()));
        assertDraw(wrong, RefusalCode.SECRET_REUSED, "reveals.json field officers[1].secret");
        assertDraw(List.of(), RefusalCode.INVALID_VALUE, "reveals.json field officers");
    }

    private static void assertDraw(List<Reveal> reveals, RefusalCode code, String place) {
        assertRefused(() -> COMMITTED.draw(reveals, Example.BLUE_07, DrawProgress.silent()), code, place);
    }

    @Test
    void refusesNumbersFromAnotherSource() {
        DrawFiles files = Example.drawn(DrawHash.SHA_256).files();
        String entropy = text(files, "entropy.json").replace("2026100", "2026101");
        assertRefused(
                () -> CompletedDraw.draw(files.with("entropy.json", bytes(entropy)), DrawProgress.silent()),
                RefusalCode.SOURCE_DIFFERS,
                "entropy.json field source");
    }

    @Test
    void refusesInputsOtherThanThoseThatWereFixed() {
        DrawFiles files = COMMITTED.files();
        assertTakenUp(files, "roll.csv", "G2026-0008", "G2026-0009", "manifest.json field rollHash");
        assertTakenUp(files, "params.json", ":5", ":6", "manifest.json field paramsHash");
        assertTakenUp(files, "manifest.json", "2026100", "2026101", "manifest.json field manifestHash");
        assertTakenUp(files, "blinds.csv", "4eefa421", "4eefa422", "manifest.json field rollRoot");
        String manifest = text(files, "manifest.json")
                .replaceAll("\"rollRoot\":\"[0-9a-f]{64}", "\"rollRoot\":\"" + "00".repeat(32));
        assertRefused(
                () -> CommittedDraw.read(files.with("manifest.json", bytes(manifest))),
                RefusalCode.HASH_MISMATCH,
                "manifest.json field manifestHash");
    }

    private static void assertTakenUp(DrawFiles files, String name, String old, String now, String place) {
        String text = text(files, name);
        assertThat(text).contains(old);
        assertRefused(
                () -> CommittedDraw.read(files.with(name, bytes(text.replace(old, now)))),
                RefusalCode.HASH_MISMATCH,
                place);
    }

    @Test
    void refusesCommitmentsOtherThanThoseOfTheManifest() {
        DrawFiles files = COMMITTED.files();
        String commitments = text(files, "commitments.json");
        String last = commitments.substring(commitments.lastIndexOf(",{\"commit\""), commitments.length() - 2);
        assertCommitments(files, commitments.replace(last, ""));
        assertCommitments(files, commitments.replace("d9796b44", "d9796b45"));
        assertCommitments(files, commitments.replace("e6206457", "e6206458"));
        assertThat(CommittedDraw.read(files).officers()).hasSize(3);
    }

    private static void assertCommitments(DrawFiles files, String text) {
        assertRefused(
                () -> CommittedDraw.read(files.with("commitments.json", bytes(text))),
                RefusalCode.COMMITMENT_MISMATCH,
                "commitments.json field officers");
    }

    @Test
    void aDrawIsFrozenWithItsPrivateRoll() {
        DrawFiles open = FROZEN.files().without("private.csv").without("blinds.csv");
        assertRefused(() -> FrozenDraw.read(DrawHash.SHA_256, open), RefusalCode.MISSING_FILE, "private.csv");
        assertRefused(
                () -> FrozenDraw.read(DrawHash.SHA_256, FROZEN.files().without("blinds.csv")),
                RefusalCode.MISSING_FILE,
                "blinds.csv");
        assertRefused(
                () -> FrozenDraw.read(DrawHash.SHA_256, FROZEN.files().without("private.csv")),
                RefusalCode.MISSING_FILE,
                "private.csv");
        assertThat(CommittedDraw.read(COMMITTED.files().without("private.csv").without("blinds.csv"))
                        .manifestHash())
                .isEqualTo(COMMITTED.manifestHash());
    }

    @Test
    void refusesAPrivateRollThatIsNotOfThisRoll() {
        assertFrozen(
                "private.csv", "G2026-0003,T01,B", "G2026-0003,T01,A", RefusalCode.ROWS_DIFFER, "private.csv line 4");
        assertFrozen(
                "private.csv", "G2026-0003,T01,B", "G2026-0003,T01,BB", RefusalCode.ROWS_DIFFER, "private.csv line 4");
        assertFrozen("private.csv", "G2026-0008,,B\n", "", RefusalCode.ROWS_DIFFER, "private.csv");
        assertFrozen("private.csv", "unit", "bundle", RefusalCode.WRONG_HEADER, "private.csv line 1");
        assertFrozen("blinds.csv", "blind", "salt", RefusalCode.WRONG_HEADER, "blinds.csv line 1");
        assertFrozen("blinds.csv", "4eefa421", "4eefa42", RefusalCode.INVALID_HEX, "blinds.csv line 2 field blind");
        assertFrozen(
                "blinds.csv", "G2026-0001", "G2026-0000", RefusalCode.ROWS_DIFFER, "blinds.csv line 2 field applicant");
        assertFrozen(
                "blinds.csv",
                "adc1dfe7e1c12d32c395b812b90fad66",
                "4eefa421f6f23e8ae9cae19c26ac7aca",
                RefusalCode.DUPLICATE_ID,
                "blinds.csv line 3 field blind");
    }

    private static void assertFrozen(String name, String old, String now, RefusalCode code, String place) {
        String text = text(FROZEN.files(), name);
        assertThat(text).contains(old);
        DrawFiles edited = FROZEN.files().with(name, bytes(text.replace(old, now)));
        assertRefused(() -> FrozenDraw.read(DrawHash.SHA_256, edited), code, place);
    }

    @Test
    void knowsWhoIsOnTheRoll() {
        assertRefused(() -> FROZEN.receipt(NOBODY), RefusalCode.UNKNOWN_ID, "roll.csv");
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256);
        assertRefused(() -> drawn.schoolOf(NOBODY), RefusalCode.UNKNOWN_ID, "roll.csv");
        assertRefused(() -> drawn.ticketsOf(NOBODY), RefusalCode.UNKNOWN_ID, "roll.csv");
        assertRefused(() -> drawn.ticketsOf(new ApplicantNumber("T01")), RefusalCode.UNKNOWN_ID, "roll.csv");
        assertThat(drawn.id()).isEqualTo(Example.DRAW);
    }

    @Test
    void aDrawForOneSchoolHasOneSchool() {
        DrawSetup one = Example.setup(DrawHash.SHA_256);
        for (List<SchoolSeats> schools : List.of(List.<SchoolSeats>of(), TownExample.schools())) {
            assertRefused(
                    () -> FrozenDraw.freeze(
                            new DrawSetup(one.hash(), one.rules(), schools, one.entrants(), List.of(), one.salt())),
                    RefusalCode.INVALID_VALUE,
                    "params.json field school");
        }
    }

    @Test
    void everyEntrantHasThePrivateColumns() {
        DrawSetup one = Example.setup(DrawHash.SHA_256);
        assertRefused(
                () -> FrozenDraw.freeze(new DrawSetup(
                        one.hash(), one.rules(), one.schools(), one.entrants(), List.of("name"), one.salt())),
                RefusalCode.WRONG_FIELD_COUNT,
                "private.csv");
    }

    @Test
    void refusesASourceOfRandomnessThatIsNotNamed() {
        List<Commitment> officers = Example.REVEALS.stream()
                .map(reveal -> reveal.commitment(DrawHash.SHA_256, Example.DRAW))
                .toList();
        assertRefused(
                () -> FROZEN.commit(Example.DRAW, officers, ""),
                RefusalCode.INVALID_TEXT,
                "manifest.json field entropySource");
        assertRefused(
                () -> FROZEN.commit(Example.DRAW, List.of(), Example.SOURCE),
                RefusalCode.INVALID_VALUE,
                "manifest.json field commitments");
    }

    @Test
    void valuesRefuseWhatCannotBe() {
        assertRefused(
                () -> new SchoolSeats(Example.SCHOOL, -1), RefusalCode.INVALID_NUMBER, "schools.csv field capacity");
        assertRefused(
                () -> new SchoolSeats(Example.SCHOOL, 1_000_001),
                RefusalCode.INVALID_NUMBER,
                "schools.csv field capacity");
        assertThat(new SchoolSeats(Example.SCHOOL, 1_000_000).capacity()).isEqualTo(1_000_000);
        assertRefused(() -> new SchoolCode("S 1"), RefusalCode.INVALID_ID, "school");
        assertRefused(() -> new DrawId("x".repeat(65)), RefusalCode.INVALID_ID, "drawId");
        assertRefused(() -> new ApplicantNumber("x".repeat(20)), RefusalCode.INVALID_ID, "applicant");
        assertRefused(() -> new BundleId(""), RefusalCode.INVALID_ID, "unit");
        assertRefused(() -> new Commitment("", "00".repeat(32)), RefusalCode.INVALID_TEXT, "commitment field officer");
        assertRefused(() -> new Commitment("a", "00"), RefusalCode.INVALID_HEX, "commitment field hex");
        assertRefused(() -> new Reveal("", FIRST.secret()), RefusalCode.INVALID_TEXT, "reveal field officer");
        assertRefused(
                () -> new Reveal("a", FIRST.secret().substring(2)), RefusalCode.INVALID_HEX, "reveal field secret");
        assertRefused(() -> Entropy.of(" 07"), RefusalCode.OUTER_BLANK, "entropy.json field entropy");
        assertRefused(() -> Entrant.of(NOBODY, "00"), RefusalCode.INVALID_HEX, "blinds.csv field blind");
        assertRefused(
                () -> new DrawSetup(DrawHash.SM3, DrawRules.single(), List.of(), List.of(), List.of(), "00"),
                RefusalCode.INVALID_HEX,
                "salts.json");
    }

    @Test
    void idsCompareAsTheirBytesDo() {
        assertThat(new DrawId("a")).isLessThan(new DrawId("b"));
        assertThat(new SchoolCode("b")).isGreaterThan(new SchoolCode("a"));
        assertThat(new BundleId("a")).isEqualByComparingTo(new BundleId("a")).hasToString("a");
        assertThat(new ApplicantNumber("a1")).isGreaterThan(new ApplicantNumber("a"));
        assertThat(new BundleId("a")).isLessThan(new BundleId("b"));
    }

    @Test
    void whatIsPrivateNeverShowsItselfInALog() {
        Entrant entrant = TownExample.entrants().get(0);
        assertThat(entrant).hasToString("Entrant B-1");
        assertThat(TownExample.setup()).hasToString("DrawSetup of 9 entrants");
        assertThat(FIRST).hasToString("Reveal of 公证员");
        assertThat(TownExample.receipt().orElseThrow()).hasToString("Receipt of B-4");
    }

    @Test
    void filesCannotBeChangedFromOutside() {
        byte[] bytes = {1};
        DrawFiles files = DrawFiles.of(Map.of("a", bytes));
        bytes[0] = 2;
        files.require("a")[0] = 3;
        assertThat(files.require("a")).containsExactly(1);
        assertThat(files.find("b")).isEmpty();
        assertRefused(() -> files.require("b"), RefusalCode.MISSING_FILE, "b");
        assertThat(files.without("a").names()).isEmpty();
        assertThat(files.has("a")).isTrue();
    }

    @Test
    void aFreshRoundHasItsOwnOrderAndLeavesNoList() {
        DrawRules rules = DrawRules.single().asWaitlistRound(3).withWaiting(WaitingRule.FRESH_ROUND);
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256, rules, Example.BLUE_07);
        assertThat(drawn.ticketsOf(new ApplicantNumber("G2026-0001")))
                .extracting(Ticket::context)
                .containsExactly("350102001/waitlist/3");
        assertThat(drawn.waitingLists()).isEmpty();
        assertThat(text(drawn.files(), "waitlist.csv")).isEqualTo("school,rank,applicant\n");
    }

    @Test
    void aChildHasATicketAtEachSchoolOfItsListAndNowhereElse() {
        CompletedDraw drawn = TownExample.drawn();
        assertThat(drawn.ticketsOf(new ApplicantNumber("B-4")))
                .extracting(Ticket::context)
                .containsExactly("S1");
        assertThat(drawn.ticketsOf(new ApplicantNumber("B-2")))
                .extracting(Ticket::context)
                .containsExactly("S1", "S2", "S3");
        assertThat(drawn.ticketsOf(new ApplicantNumber("B-9"))).isEmpty();
    }

    @Test
    void readsAReceiptInOneSpelling() {
        String whole =
                new String(FROZEN.receipt(new ApplicantNumber("G2026-0003")).bytes(), StandardCharsets.UTF_8);
        assertReceipt(whole, "\"size\":8", "\"size\":0", RefusalCode.INVALID_NUMBER, "size");
        assertReceipt(whole, "\"index\":2", "\"index\":-1", RefusalCode.INVALID_NUMBER, "index");
        assertReceipt(whole, "G2026-0003\",\"blind", "G 3\",\"blind", RefusalCode.INVALID_ID, "applicant");
        assertReceipt(whole, "e807", "E807", RefusalCode.INVALID_HEX, "blind");
        assertReceipt(whole, "T01,B\"", "T01,B \"", RefusalCode.OUTER_BLANK, "line");
        assertReceipt(whole, "[\"", "[\"00", RefusalCode.INVALID_HEX, "proof[0]");
        assertReceipt(whole, "\"line\"", "\"lines\"", RefusalCode.UNKNOWN_KEY, "lines");
        assertThat(Receipt.read(bytes(whole)).bytes()).isEqualTo(bytes(whole));
    }

    private static void assertReceipt(String whole, String old, String now, RefusalCode code, String field) {
        assertThat(whole).contains(old);
        assertRefused(() -> Receipt.read(bytes(whole.replace(old, now))), code, "receipt.json field " + field);
    }

    @Test
    void thirdPartiesFindNoReceiptForAnotherSize() {
        Receipt own = FROZEN.receipt(new ApplicantNumber("G2026-0003"));
        Receipt longer = new Receipt(own.applicant(), own.index(), own.line(), own.blind(), 9, own.proof());
        Verification verification = AuditBundle.verify(COMMITTED.files(), Optional.of(longer), DrawProgress.silent());
        assertThat(verification.steps().get(0).detail()).startsWith("PROOF_INDEX at receipt.json field index");
    }

    private static String text(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
