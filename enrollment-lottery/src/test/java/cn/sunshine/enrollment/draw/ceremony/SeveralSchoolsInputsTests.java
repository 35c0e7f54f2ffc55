package cn.sunshine.enrollment.draw.ceremony;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static cn.sunshine.enrollment.draw.ceremony.Frozen.BLOCK;
import static cn.sunshine.enrollment.draw.ceremony.Frozen.GROUPS;
import static cn.sunshine.enrollment.draw.ceremony.Frozen.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Texts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs of a draw over several schools that are refused, each with its own code and place. */
class SeveralSchoolsInputsTests {

    private static final String TIERS = ",\"tiers\":[\"x\",\"y\"],\"waitlist\"";

    @Test
    void readsSoundInputs() {
        assertThat(Frozen.deferred().read().complete()).isTrue();
        assertThat(tiered("applicant,1,2\nA1,x,y\nA2,y,\nA3,x,\n").read().complete())
                .isTrue();
        assertThat(reserved(BLOCK, GROUPS).read().complete()).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void refusesSchools(String schools, RefusalCode code, String place) {
        assertRefused(() -> Frozen.deferred().with("schools.csv", schools).read(), code, place);
    }

    static Stream<Arguments> refusesSchools() {
        return Stream.of(
                Arguments.of("school,capacity\n", RefusalCode.EMPTY_FILE, "schools.csv"),
                Arguments.of("school,seats\nS1,1\n", RefusalCode.WRONG_HEADER, "schools.csv line 1"),
                Arguments.of("school,capacity\nS 1,1\n", RefusalCode.INVALID_ID, "schools.csv line 2 field school"),
                Arguments.of(
                        "school,capacity\nS1,1\nS2,-1\n",
                        RefusalCode.INVALID_NUMBER,
                        "schools.csv line 3 field capacity"),
                Arguments.of(
                        "school,capacity\nS1,1000001\n",
                        RefusalCode.INVALID_NUMBER,
                        "schools.csv line 2 field capacity"),
                Arguments.of(
                        "school,capacity\nS2,1\nS1,1\n", RefusalCode.UNSORTED_ROWS, "schools.csv line 3 field school"),
                Arguments.of(
                        "school,capacity\nS1,1\nS1,1\n", RefusalCode.DUPLICATE_ID, "schools.csv line 3 field school"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesLists(String preferences, RefusalCode code, String place) {
        assertRefused(() -> Frozen.deferred().with("prefs.csv", preferences).read(), code, place);
    }

    static Stream<Arguments> refusesLists() {
        return Stream.of(
                Arguments.of("applicant\nA1\nA2\nA3\n", RefusalCode.WRONG_HEADER, "prefs.csv line 1"),
                Arguments.of("applicant,2\nA1,S1\n", RefusalCode.WRONG_HEADER, "prefs.csv line 1"),
                Arguments.of("applicant,1\nA1,S1\nA2,S2\n", RefusalCode.ROWS_DIFFER, "prefs.csv"),
                Arguments.of(
                        "applicant,1\nA1,S1\nA2,S2\nA4,S2\n",
                        RefusalCode.ROWS_DIFFER,
                        "prefs.csv line 4 field applicant"),
                Arguments.of(
                        "applicant,1,2\nA1,S1,S1\nA2,S2,\nA3,S2,\n",
                        RefusalCode.DUPLICATE_ID,
                        "prefs.csv line 2 field 2"),
                Arguments.of(
                        "applicant,1,2\nA1,S1,S3\nA2,S2,\nA3,S2,\n",
                        RefusalCode.UNKNOWN_ID,
                        "prefs.csv line 2 field 2"),
                Arguments.of(
                        "applicant,1,2\nA1,S1,\nA2,,S2\nA3,,S2\n", RefusalCode.GAP_IN_LIST, "prefs.csv line 3 field 2"),
                Arguments.of(
                        "applicant,1,2,3\nA1,S1,,S2\nA2,S2,,\nA3,S2,,\n",
                        RefusalCode.GAP_IN_LIST,
                        "prefs.csv line 2 field 3"),
                Arguments.of(
                        "applicant,1,2\nA1,S1,\nA2,S1,S2\nA3,S2,S1\n", RefusalCode.UNEQUAL_BUNDLE, "prefs.csv line 4"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesTiersOfChoices(String tiers, RefusalCode code, String place) {
        assertRefused(() -> tiered(tiers).read(), code, place);
    }

    static Stream<Arguments> refusesTiersOfChoices() {
        return Stream.of(
                Arguments.of("applicant,1,2\nA1,x,\nA2,x,\nA3,y,\n", RefusalCode.ROWS_DIFFER, "tiers.csv line 2"),
                Arguments.of("applicant,1,2\nA1,x,y\nA2,x,y\nA3,y,\n", RefusalCode.ROWS_DIFFER, "tiers.csv line 3"),
                Arguments.of(
                        "applicant,1,2\nA1,x,z\nA2,x,\nA3,y,\n", RefusalCode.UNKNOWN_TIER, "tiers.csv line 2 field 2"),
                Arguments.of("applicant,1\nA1,x\nA2,x\nA3,y\n", RefusalCode.WRONG_HEADER, "tiers.csv line 1"),
                Arguments.of(
                        "applicant,1,2,3\nA1,x,y,\nA2,x,,\nA3,y,,\n", RefusalCode.WRONG_HEADER, "tiers.csv line 1"));
    }

    @Test
    void refusesTiersOfChoicesThatTheRulesDoNotList() {
        DrawFiles more = Frozen.deferred().all().with("tiers.csv", Texts.bytes("applicant,1,2\n"));
        assertRefused(() -> read(more), RefusalCode.UNKNOWN_FILE, "tiers.csv");
    }

    @Test
    void refusesTiersOfChoicesWhereNoneAreRanked() {
        Frozen untiered = Frozen.deferred().with("tiers.csv", "applicant,1,2\nA1,x,y\nA2,y,\nA3,x,\n");
        assertRefused(untiered::read, RefusalCode.INVALID_VALUE, "params.json field files");
        Frozen dictated = tiered("applicant,1,2\nA1,x,y\nA2,y,\nA3,x,\n").ruled("\"DA\"", "\"SD\"");
        assertRefused(dictated::read, RefusalCode.INVALID_VALUE, "params.json field files");
    }

    @Test
    void refusesUnitsOfTwoInATrade() {
        Frozen trade = Frozen.deferred().ruled("\"DA\"", "\"TTC\"");
        assertRefused(trade::read, RefusalCode.INVALID_BUNDLE_POLICY, "params.json field mechanism");
        assertThat(trade.with("roll.csv", GROUPS).read().complete()).isTrue();
        assertThat(Frozen.deferred().ruled("\"DA\"", "\"SD\"").read().complete())
                .isTrue();
    }

    @Test
    void withoutTheSealedFilesTheDrawCannotBeRun() {
        DrawFiles open = Frozen.deferred().all().without("prefs.csv").without("salts.json");
        DrawInputs inputs = DrawInputs.read(open, DrawHash.SHA_256);
        assertThat(inputs.complete()).isFalse();
        assertRefused(inputs::choices, RefusalCode.MISSING_FILE, "prefs.csv");

        DrawFiles untiered =
                tiered("applicant,1,2\nA1,x,y\nA2,y,\nA3,x,\n").all().without("tiers.csv");
        DrawInputs half = DrawInputs.read(untiered, DrawHash.SHA_256);
        assertThat(half.complete()).isFalse();
        assertRefused(half::tiers, RefusalCode.MISSING_FILE, "tiers.csv");
    }

    @Test
    void refusesSaltsThatAreMissingOrOfOtherFiles() {
        DrawFiles all = Frozen.deferred().all();
        String salt = "\"" + "00".repeat(32) + "\"";
        assertRefused(() -> read(all.without("salts.json")), RefusalCode.MISSING_FILE, "salts.json");
        assertSalts(all, "{}", RefusalCode.MISSING_KEY, "salts.json field prefs.csv");
        assertSalts(all, "{\"prefs.csv\":\"00\"}", RefusalCode.INVALID_HEX, "salts.json field prefs.csv");
        assertSalts(
                all,
                "{\"prefs.csv\":" + salt + ",\"schools.csv\":" + salt + "}",
                RefusalCode.UNKNOWN_KEY,
                "salts.json field schools.csv");
        assertSalts(all, "{\"prefs.csv\":" + salt.replace("00", "01") + "}", RefusalCode.HASH_MISMATCH, "prefs.csv");
    }

    private static void assertSalts(DrawFiles all, String salts, RefusalCode code, String place) {
        assertRefused(() -> read(all.with("salts.json", Texts.bytes(salts))), code, place);
    }

    private static DrawInputs read(DrawFiles files) {
        return DrawInputs.read(files, DrawHash.SHA_256);
    }

    private static Frozen tiered(String tiers) {
        return Frozen.deferred().ruled(",\"waitlist\"", TIERS).with("tiers.csv", tiers);
    }
}
