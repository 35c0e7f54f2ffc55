package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a completed draw tells of its applicants. */
class CompletedDrawTests {

    private static final FrozenDraw FROZEN = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256));
    private static final ApplicantNumber NOBODY = new ApplicantNumber("G2026-0009");

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
    void aFreshRoundHasItsOwnOrderAndLeavesNoList() {
        DrawRules rules = DrawRules.single().asWaitlistRound(3).withWaiting(WaitingRule.FRESH_ROUND);
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256, rules, Example.BLUE_07);
        assertThat(drawn.ticketsOf(new ApplicantNumber("G2026-0001")))
                .extracting(Ticket::context)
                .containsExactly("350102001/waitlist/3");
        assertThat(drawn.waitingLists()).isEmpty();
        assertThat(new String(drawn.files().require("waitlist.csv"), StandardCharsets.UTF_8))
                .isEqualTo("school,rank,applicant\n");
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
}
