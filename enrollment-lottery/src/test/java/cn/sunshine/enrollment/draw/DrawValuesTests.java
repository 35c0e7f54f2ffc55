package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ids, numbers and files: what they refuse, and what they never show. */
class DrawValuesTests {

    private static final Reveal FIRST = Example.REVEALS.get(0);
    private static final ApplicantNumber NOBODY = new ApplicantNumber("G2026-0009");

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
}
