package cn.sunshine.enrollment.draw.recount;

import static cn.sunshine.enrollment.draw.recount.Draws.requireFail;
import static cn.sunshine.enrollment.draw.recount.Draws.requirePass;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 10: tickets, ranks, cut-offs and schools that do not follow from each other. */
class ResultStepTests {

    @Test
    void countsTickets() {
        String tickets = Draws.SIMPLE.text("tickets.csv");
        requireFail(
                "tickets",
                Draws.SIMPLE.replaced("tickets.csv", tickets.replaceAll("T01.*\n", "")),
                "RESULT_DIFFERS at tickets.csv: expected 7 tickets, found 6");
        requireFail(
                "tickets",
                Draws.SIMPLE.replaced("tickets.csv", tickets + "T02,350102001/main," + "ff".repeat(32) + ",8\n"),
                "RESULT_DIFFERS at tickets.csv: expected 7 tickets, found 8");
    }

    @Test
    void ranksFollowTheTicketsAndNothingElse() {
        requireFail(
                "order",
                Draws.SIMPLE.edited("tickets.csv", ",3\n", ",4\n"),
                "RESULT_DIFFERS at tickets.csv line 3 field rank: expected rank 3, found 4");
        requirePass("order", Draws.SIMPLE.edited("tickets.csv", "G2026-0001,", "G2026-0000,"));
        String equal = "unit,ctx,ticket,rank\nA,m," + "00".repeat(32) + ",1\nB,m," + "00".repeat(32) + ",2\n";
        requirePass("order", Draws.SIMPLE.replaced("tickets.csv", equal));
        requireFail("order", Draws.SIMPLE.replaced("tickets.csv", equal.replace(",2", ",1")), "RESULT_DIFFERS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIMPLE   | tickets.csv  | unit,ctx            | ctx,unit             | WRONG_HEADER at tickets.csv line 1
            SIMPLE   | tickets.csv  | T01                 | T 01                 | INVALID_ID at tickets.csv line 8 field unit
            SIMPLE   | tickets.csv  | 350102001/main      | 350102001+main       | INVALID_ID at tickets.csv line 2 field ctx
            SIMPLE   | tickets.csv  | 239a                | 239A                 | INVALID_HEX at tickets.csv line 2 field ticket
            SIMPLE   | tickets.csv  | ,2¶                 | ,0¶                  | INVALID_NUMBER at tickets.csv line 2 field rank
            SIMPLE   | tickets.csv  | G2026-0002,         | G2026-0001,          | DUPLICATE_ID at tickets.csv line 3
            MANY     | tickets.csv  | G102,S2             | G102,S0              | UNSORTED_ROWS at tickets.csv line 3
            MANY     | tickets.csv  | G102,S2             | G102,                | INVALID_ID at tickets.csv line 3
            SIMPLE   | result.csv   | school              | place                | WRONG_HEADER at result.csv line 1
            SIMPLE   | result.csv   | G2026-0002          | G2026-0001           | DUPLICATE_ID at result.csv line 3
            SIMPLE   | cutoffs.csv  | block               | blocks               | WRONG_HEADER at cutoffs.csv line 1
            SIMPLE   | cutoffs.csv  | ,7bbd               | ,7bbD                | INVALID_HEX at cutoffs.csv line 2 field ticket
            SIMPLE   | cutoffs.csv  | *,,,                | *,1,,                | INVALID_VALUE at cutoffs.csv line 2 field round
            SIMPLE   | cutoffs.csv  | *,,,                | *,,A,                | INVALID_VALUE at cutoffs.csv line 2 field tier
            RESERVED | cutoffs.csv  | OPEN,,              | OPEN,其他,           | INVALID_VALUE at cutoffs.csv line 3
            RESERVED | cutoffs.csv  | OPEN,,              | CLOSED,,x            | INVALID_VALUE at cutoffs.csv line 3
            RESERVED | cutoffs.csv  | ,其他,              | ,无,                 | UNKNOWN_TIER at cutoffs.csv line 2 field tier
            RESERVED | cutoffs.csv  | S1,军属             | S1,*                 | UNSORTED_ROWS at cutoffs.csv line 4
            SIMPLE   | waitlist.csv | rank                | place                | WRONG_HEADER at waitlist.csv line 1
            SIMPLE   | waitlist.csv | ,2,                 | ,1,                  | INVALID_NUMBER at waitlist.csv line 3 field rank
            SIMPLE   | waitlist.csv | ,2,                 | ,3,                  | INVALID_NUMBER at waitlist.csv line 3 field rank
            SIMPLE   | waitlist.csv | ¶350102001,2        | ¶350102000,1         | UNSORTED_ROWS at waitlist.csv line 3 field school
            SIMPLE   | waitlist.csv | ¶350102001,2        | ¶350102002,2         | INVALID_NUMBER at waitlist.csv line 3 field rank
            SIMPLE   | waitlist.csv | G2026-0003          | G2026+0003           | INVALID_ID at waitlist.csv line 3 field applicant
            SIMPLE   | waitlist.csv | ¶350102001,2        | ¶350102 01,2         | INVALID_ID at waitlist.csv line 3 field school
            """)
    void refusesResultFilesThatAreNotCanonical(Draws draw, String file, String from, String to, String detail) {
        DrawFiles edited = draw.edited(file, from, to);
        requireFail("hashes", edited, detail);
        requireFail("hashes", edited.without("prefs.csv"), detail);
        assertThat(AuditBundle.verify(edited, Optional.empty(), DrawProgress.silent())
                        .steps()
                        .get(1)
                        .detail())
                .as("the first implementation")
                .startsWith(detail.substring(0, detail.indexOf(' ')) + " at " + file + " line");
    }

    @Test
    void roundsAreNumbersFromOne() {
        String cutOffs = Draws.MANY.text("cutoffs.csv");
        assertThat(cutOffs).containsPattern("S\\d,\\*,1,");
        requireFail("hashes", Draws.MANY.replaced("cutoffs.csv", cutOffs.replace("*,1,", "*,0,")), "INVALID_NUMBER");
        requireFail("hashes", Draws.MANY.replaced("cutoffs.csv", cutOffs.replace("*,1,", "*,,")), "INVALID_NUMBER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIMPLE   | result.csv  | G2026-0005,         | G2026-0005,350102001 | RESULT_DIFFERS at result.csv line 6 field school: expected no school, found 350102001
            SIMPLE   | result.csv  | G2026-0006,350102001 | G2026-0006,         | RESULT_DIFFERS at result.csv line 7 field school: expected 350102001, found no school
            SIMPLE   | result.csv  | G2026-0004,         | G2026-0004,350102001 | RESULT_DIFFERS at result.csv line 5 field school: expected no school, found 350102001
            SIMPLE   | result.csv  | G2026-0008          | G2026-0009           | ROWS_DIFFER at result.csv line 9 field applicant
            SIMPLE   | cutoffs.csv | 350102001           | 350102002            | RESULT_DIFFERS at cutoffs.csv: expected the blocks [350102001,*], found [350102002,*]
            SIMPLE   | cutoffs.csv | 7bbdb716            | 7bbdb715             | RESULT_DIFFERS at result.csv line 7 field school
            SIMPLE   | tickets.csv | G2026-0006          | G2026-00055          | RESULT_DIFFERS at tickets.csv: expected a ticket of G2026-0006 in 350102001/main, found none
            RESERVED | cutoffs.csv | S3,*                | S4,*                 | RESULT_DIFFERS at cutoffs.csv: expected the blocks
            RESERVED | result.csv  | G100,S2             | G100,S1              | RESULT_DIFFERS at result.csv line 2 field school: expected S2, found S1
            SERIAL   | result.csv  | G104,S3             | G104,                | RESULT_DIFFERS at result.csv line 7 field school: expected no school, found S3
            """)
    void aSchoolIsTheFirstWhoseCutOffAdmits(Draws draw, String file, String from, String to, String detail) {
        requireFail("cutoffs", draw.edited(file, from, to), detail);
    }

    @Test
    void aBundleThatWasPassedOverIsNowhereOrWithinItsCutOff() {
        String result = Draws.SERIAL.text("result.csv");
        requirePass("cutoffs", Draws.SERIAL.files());
        DrawFiles nowhere = Draws.SERIAL.replaced("result.csv", result.replaceAll("(G10[45]),S3", "$1,"));
        requirePass("cutoffs", nowhere);
        DrawFiles beyond = Draws.SERIAL.replaced("result.csv", result.replaceAll("(G10[01]),", "$1,S2"));
        requireFail(
                "cutoffs", beyond, "RESULT_DIFFERS at result.csv line 2 field school: expected no school, found S2");
        DrawFiles unlisted = Draws.SERIAL.replaced("result.csv", result.replaceAll("(G10[45]),S3", "$1,S1"));
        requireFail("cutoffs", unlisted, "RESULT_DIFFERS at result.csv line 6 field school: expected S3, found S1");
    }
}
