package cn.sunshine.enrollment.draw.recount;

import static cn.sunshine.enrollment.draw.recount.Draws.requireFail;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.StepResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 7: a private roll that is none is refused, and nothing of it is told. */
class PrivateRollRefusalTests {

    @Test
    void neverTellsWhatStandsInASealedFile() {
        String secret = Draws.MANY.text("private.csv").replace("张3", "\"张3");
        StepResult leaf = Draws.step("leaf", Draws.MANY.replaced("private.csv", secret));
        assertThat(leaf.detail())
                .startsWith("FORBIDDEN_CHARACTER at private.csv line 5 field name")
                .doesNotContain("张");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            private.csv | applicant,unit,tier,name | applicant,unit,name,tier | WRONG_HEADER at private.csv line 1
            private.csv | tier,name                | tiers,name               | WRONG_HEADER at private.csv line 1
            private.csv | G102,,                   | G102,T0,                 | ROWS_DIFFER at private.csv line 4
            private.csv | G111                     | G112                     | ROWS_DIFFER at private.csv line 13 field applicant
            blinds.csv  | applicant,blind          | applicant,blend          | WRONG_HEADER at blinds.csv line 1
            blinds.csv  | G100,                    | G100,0                   | INVALID_HEX at blinds.csv line 2 field blind
            blinds.csv  | G111                     | G112                     | ROWS_DIFFER at blinds.csv line 13 field applicant
            """)
    void refusesAPrivateRollThatIsNone(String file, String from, String to, String detail) {
        requireFail("leaf", Draws.MANY.edited(file, from, to), detail);
    }

    @Test
    void thePrivateRollIsWholeAndLeadsToTheRoot() {
        requireFail("leaf", Draws.MANY.files().without("blinds.csv"), "MISSING_FILE at blinds.csv");
        requireFail("leaf", Draws.MANY.files().without("private.csv"), "MISSING_FILE at private.csv");
        String[] lines = Draws.MANY.text("blinds.csv").split("\n", -1);
        String same = Draws.MANY.text("blinds.csv").replace(lines[2].substring(5), lines[1].substring(5));
        requireFail("leaf", Draws.MANY.replaced("blinds.csv", same), "DUPLICATE_ID at blinds.csv line 3 field blind");
        requireFail(
                "leaf", Draws.MANY.edited("private.csv", "张3", "李3"), "HASH_MISMATCH at manifest.json field rollRoot");
    }
}
