package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The three states of a draw, and what each of them refuses. */
class CeremonyTests {

    private static final FrozenDraw FROZEN = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256));
    private static final CommittedDraw COMMITTED = Example.committed(DrawHash.SHA_256);
    private static final Reveal FIRST = Example.REVEALS.get(0);

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

    private static String text(DrawFiles files, String name) {
        return new String(files.require(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
