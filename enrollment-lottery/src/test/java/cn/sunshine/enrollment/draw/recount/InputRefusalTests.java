package cn.sunshine.enrollment.draw.recount;

import static cn.sunshine.enrollment.draw.recount.Draws.requireFail;
import static cn.sunshine.enrollment.draw.recount.Draws.requirePass;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 7: what is not a frozen input by the protocol is refused with its code and place. */
class InputRefusalTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIMPLE   | roll.csv    | unit,tier            | tier,unit              | WRONG_HEADER at roll.csv line 1
            SIMPLE   | roll.csv    | unit,tier            | unit,unit              | WRONG_HEADER at roll.csv line 1
            SIMPLE   | roll.csv    | unit,tier            | unit,                  | WRONG_HEADER at roll.csv line 1
            SIMPLE   | roll.csv    | G2026-0002,,A        | G2026-0002,A           | WRONG_FIELD_COUNT at roll.csv line 3
            SIMPLE   | roll.csv    | G2026-0002,,A        | G2026-0002, ,A         | OUTER_BLANK at roll.csv line 3 field unit
            SIMPLE   | roll.csv    | G2026-0002,,A        | G2026-0002,"",A        | FORBIDDEN_CHARACTER at roll.csv line 3 field unit
            SIMPLE   | roll.csv    | G2026-0002,,A        | ,,A                    | INVALID_ID at roll.csv line 3
            SIMPLE   | roll.csv    | G2026-0002,,A        | G2026-0001,,A          | DUPLICATE_ID at roll.csv line 3
            SIMPLE   | roll.csv    | G2026-0002,,A        | G2026-0000,,A          | UNSORTED_ROWS at roll.csv line 3
            SIMPLE   | roll.csv    | G2026-0002,,A        | G2026-0002,G2026-0001,A | UNIT_IS_APPLICANT at roll.csv line 3 field unit
            SIMPLE   | roll.csv    | G2026-0002,,A        | G2026-0002,U#1,A       | INVALID_ID at roll.csv line 3 field unit
            SIMPLE   | roll.csv    | G2026-0002           | G2026-0001-0001-0002   | INVALID_ID at roll.csv line 3 field applicant
            RESERVED | roll.csv    | 军属;随迁            | 随迁;军属              | UNSORTED_ROWS at roll.csv line 7 field categories
            RESERVED | roll.csv    | 军属;随迁            | 军属;军属              | UNSORTED_ROWS at roll.csv line 7 field categories
            RESERVED | roll.csv    | 军属;随迁            | 孤儿                   | UNKNOWN_CATEGORY at roll.csv line 7 field categories
            RESERVED | roll.csv    | 军属;随迁            | *                      | UNKNOWN_CATEGORY at roll.csv line 7 field categories
            RESERVED | roll.csv    | categories           | groups                 | WRONG_HEADER at roll.csv line 1
            SERIAL   | roll.csv    | 对口                 | 无                     | UNKNOWN_TIER at roll.csv line 4 field tier
            MANY     | roll.csv    | 对口                 | 无                     | HASH_MISMATCH at manifest.json field rollHash
            MANY     | schools.csv | S1,1                 | S1,01                  | INVALID_NUMBER at schools.csv line 2 field capacity
            MANY     | schools.csv | S1,1                 | S1,1000001             | INVALID_NUMBER at schools.csv line 2 field capacity
            MANY     | schools.csv | S1,1                 | S1,-1                  | INVALID_NUMBER at schools.csv line 2 field capacity
            MANY     | schools.csv | S1,1                 | S 1,1                  | INVALID_ID at schools.csv line 2 field school
            MANY     | schools.csv | S1,1                 | S1,2                   | HASH_MISMATCH at schools.csv
            MANY     | schools.csv | capacity             | seats                  | WRONG_HEADER at schools.csv line 1
            RESERVED | prefs.csv   | G100,S2,S1,          | G100,,S1,              | GAP_IN_LIST at prefs.csv line 2
            RESERVED | prefs.csv   | G100,S2,S1,          | G100,S2,S2,            | DUPLICATE_ID at prefs.csv line 2
            RESERVED | prefs.csv   | G100,S2,S1,          | G100,S9,S1,            | UNKNOWN_ID at prefs.csv line 2
            RESERVED | prefs.csv   | applicant,1,2,3      | applicant,1,2,4        | WRONG_HEADER at prefs.csv line 1
            RESERVED | prefs.csv   | G111                 | G112                   | ROWS_DIFFER at prefs.csv line 13 field applicant
            RESERVED | prefs.csv   | G111,S3,,¶           | ''                     | ROWS_DIFFER at prefs.csv
            SERIAL   | prefs.csv   | G101,S2,S1,          | G101,S1,S2,            | UNEQUAL_BUNDLE at prefs.csv line 3
            MANY     | tiers.csv   | G100,其他,,          | G100,,,                | ROWS_DIFFER at tiers.csv line 2
            MANY     | tiers.csv   | G100,其他,,          | G100,无,,              | UNKNOWN_TIER at tiers.csv line 2 field 1
            MANY     | salts.json  | "prefs.csv"          | "pre.csv"              | UNKNOWN_KEY at salts.json field pre.csv
            MANY     | salts.json  | "prefs.csv":"        | "prefs.csv":"0         | INVALID_HEX at salts.json field prefs.csv
            SIMPLE   | manifest.json | SHA-256            | SHA-1                  | INVALID_VALUE at manifest.json field hash
            SIMPLE   | manifest.json | 350102-2026        | 350102#2026            | INVALID_ID at manifest.json field drawId
            SIMPLE   | manifest.json | 中国               | 　中国                 | OUTER_BLANK at manifest.json field entropySource
            SIMPLE   | manifest.json | 中国               | 国中                   | HASH_MISMATCH at manifest.json field manifestHash
            SIMPLE   | manifest.json | "rollHash":"       | "rollHash":"A          | INVALID_HEX at manifest.json field rollHash
            SIMPLE   | manifest.json | "rollHash"         | "rollHush"             | UNKNOWN_KEY at manifest.json field rollHush
            """)
    void refusesFilesThatAreNone(Draws draw, String file, String from, String to, String detail) {
        requireFail("hashes", draw.edited(file, from, to), detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIMPLE   | roll.csv    | applicant,unit¶G1,¶                | WRONG_HEADER at roll.csv line 1
            SIMPLE   | roll.csv    | applicant,unit,tier¶               | EMPTY_ROLL at roll.csv
            SIMPLE   | roll.csv    | ¶                                  | WRONG_HEADER at roll.csv line 1
            SIMPLE   | roll.csv    | applicant,unit,tier                | MISSING_LINE_END at roll.csv
            SIMPLE   | roll.csv    | ''                                 | EMPTY_FILE at roll.csv
            MANY     | schools.csv | school,capacity¶                   | EMPTY_FILE at schools.csv
            SIMPLE   | schools.csv | school,capacity¶350102001,6¶       | ROWS_DIFFER at schools.csv
            SIMPLE   | schools.csv | school,capacity¶                   | EMPTY_FILE at schools.csv
            SIMPLE   | tiers.csv   | applicant,1¶                       | UNKNOWN_FILE at tiers.csv
            SERIAL   | tiers.csv   | applicant,1¶                       | UNKNOWN_FILE at tiers.csv
            RESERVED | prefs.csv   | applicant¶G100¶                    | WRONG_HEADER at prefs.csv line 1
            SIMPLE   | salts.json  | {"prefs.csv":"00"}                 | UNKNOWN_KEY at salts.json field prefs.csv
            """)
    void refusesWholeFilesThatAreNone(Draws draw, String file, String text, String detail) {
        requireFail("hashes", draw.replaced(file, text.replace('¶', '\n')), detail);
    }

    /** Who may not see the lists still sees the roll. */
    @Test
    void refusesUnknownTiersAndCategoriesWhileTheListsAreSealed() {
        requireFail(
                "hashes",
                Draws.SERIAL.edited("roll.csv", "对口", "无").without("prefs.csv"),
                "UNKNOWN_TIER at roll.csv line 4 field tier");
        requireFail(
                "hashes",
                Draws.RESERVED.edited("roll.csv", "军属;随迁", "孤儿").without("prefs.csv"),
                "UNKNOWN_CATEGORY at roll.csv line 7 field categories");
    }

    @Test
    void refusesListsThatAreNotThoseOfTheRulesAndAHashThatIsNone() {
        String lists = Draws.RESERVED.text("prefs.csv");
        String swapped = lists.replace("G100,S2,S1,", "G100,S1,S2,");
        assertThat(swapped).isNotEqualTo(lists);
        requireFail(
                "hashes", Draws.RESERVED.files().with("prefs.csv", Text.utf8(swapped)), "HASH_MISMATCH at prefs.csv");

        DrawFiles sealed = Draws.RESERVED.edited("params.json", "\"prefs.csv\":\"", "\"prefs.csv\":\"0");
        requireFail(
                "hashes",
                sealed.without("prefs.csv").without("salts.json"),
                "INVALID_HEX at params.json field files.prefs.csv");
    }

    @Test
    void refusesUnitsThatAreTooLargeOrCannotBe() {
        requireFail("hashes", allTogether(Draws.SIMPLE), "BUNDLE_TOO_LARGE at roll.csv line 7 field unit");
        requireFail("hashes", allTogether(Draws.TRADE), "INVALID_BUNDLE_POLICY at roll.csv line 3 field unit");
        requireFail("hashes", allTogether(Draws.RESERVED), "UNSUPPORTED_RESERVES at roll.csv line 3 field unit");
    }

    private static DrawFiles allTogether(Draws draw) {
        return draw.replaced("roll.csv", draw.text("roll.csv").replace(",,", ",T01,"));
    }

    @Test
    void refusesTiersWithRoomForMoreChoicesThanThereAre() {
        String wider = Draws.MANY.text("tiers.csv").replace("\n", ",\n").replace("2,3,", "2,3,4");
        requireFail("hashes", Draws.MANY.replaced("tiers.csv", wider), "WRONG_HEADER at tiers.csv line 1");
    }

    @Test
    void refusesAManifestWithoutCommitmentsAndSkipsWhatRestsOnIt() {
        String none = Draws.SIMPLE.text("manifest.json").replaceAll("\"commitments\":.*?]", "\"commitments\":[]");
        DrawFiles files = Draws.SIMPLE.replaced("manifest.json", none);

        requireFail("hashes", files, "INVALID_VALUE at manifest.json field commitments");
        assertThat(Recounting.verify(files, Optional.empty()).skipped()).hasSize(9);
        assertThat(Draws.step("seed", files).detail()).isEqualTo("the inputs could not be read");
        DrawFiles unknown = Draws.SIMPLE.edited("params.json", "SIMPLE", "WHIMSY");
        assertThat(Recounting.verify(unknown, Optional.empty()).skipped())
                .containsExactly("leaf", "log", "tickets", "order", "cutoffs", "replay");
    }

    @Test
    void saltsAreThereWhereSealedFilesAre() {
        requireFail("hashes", Draws.MANY.files().without("salts.json"), "MISSING_FILE at salts.json");
        String one = Draws.MANY.text("salts.json").replaceAll(",\"tiers.csv\":\".*?\"", "");
        requireFail("hashes", Draws.MANY.replaced("salts.json", one), "MISSING_KEY at salts.json field tiers.csv");
        requireFail(
                "hashes",
                Draws.MANY.files().without("prefs.csv").with("salts.json", Text.utf8(one)),
                "MISSING_KEY at salts.json field tiers.csv");
        requirePass("hashes", Draws.MANY.files().without("prefs.csv"));
        requirePass("hashes", Draws.SIMPLE.replaced("salts.json", "{}"));
    }

    @Test
    void aDrawForOneSchoolMayListItForEverybody() {
        StringBuilder prefs = new StringBuilder("applicant,1\n");
        Draws.SIMPLE
                .text("roll.csv")
                .lines()
                .skip(1)
                .forEach(row -> prefs.append(row, 0, 10).append(",350102001\n"));
        DrawFiles files = Draws.SIMPLE.replaced("prefs.csv", prefs.toString());
        String wider = prefs.toString().replace("\n", ",\n").replace("nt,1,", "nt,1,2");
        String shorter = prefs.toString().replace("0002,350102001", "0002,");

        requirePass("replay", files.with("schools.csv", Text.utf8("school,capacity\n350102001,5\n")));
        requireFail("hashes", files.with("prefs.csv", Text.utf8(wider)), "ROWS_DIFFER at prefs.csv");
        requireFail("hashes", files.with("prefs.csv", Text.utf8(shorter)), "ROWS_DIFFER at prefs.csv");
    }
}
