package cn.sunshine.enrollment.draw.ceremony;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.SEED;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.SIMPLE;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.drawn;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.edited;
import static cn.sunshine.enrollment.draw.ceremony.SmallDraw.line;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Texts;
import org.junit.jupiter.api.Test;

/** tickets.csv that somebody improved by hand, found without running the mechanism. */
class TicketCheckTests {

    @Test
    void findsATicketThatIsForgedMissingOrOfNobody() {
        DrawInputs inputs = SIMPLE.read();
        DrawFiles drawn = drawn(inputs);
        String a1 = line(drawn, "tickets.csv", "A1");
        assertTickets(
                inputs,
                edited(drawn, "tickets.csv", a1, a1.replaceAll("[0-9a-f]{64}", "0".repeat(64))),
                " line 2 field ticket");
        assertTickets(inputs, edited(drawn, "tickets.csv", "A1,", "A0,"), " line 2 field ticket");
        assertTickets(inputs, edited(drawn, "tickets.csv", a1, a1.replace("S/main", "S/mail")), " line 2 field ticket");
        String t = line(drawn, "tickets.csv", "T");
        assertTickets(inputs, edited(drawn, "tickets.csv", t + "\n", ""), "");
        assertTickets(inputs, edited(drawn, "tickets.csv", t, t + "\nU" + t.substring(1)), "");
        assertRefused(
                () -> CutOffCheck.check(inputs, edited(drawn, "tickets.csv", a1 + "\n", "")),
                RefusalCode.RESULT_DIFFERS,
                "tickets.csv");
    }

    private static void assertTickets(DrawInputs inputs, DrawFiles files, String place) {
        assertRefused(
                () -> TicketCheck.tickets(inputs, SEED, files, DrawProgress.silent()),
                RefusalCode.RESULT_DIFFERS,
                "tickets.csv" + place);
    }

    @Test
    void ranksFollowTheTicketsAndEqualTicketsTheUnits() {
        String one = "1".repeat(64);
        String two = "2".repeat(64);
        String header = "unit,ctx,ticket,rank\n";
        TicketCheck.order(tickets(header + "A,main," + two + ",2\nB,main," + one + ",1\nB,other," + two + ",1\n"));
        TicketCheck.order(tickets(header + "A,main," + one + ",1\nB,main," + one + ",2\n"));
        assertRefused(
                () -> TicketCheck.order(tickets(header + "A,main," + one + ",2\nB,main," + one + ",1\n")),
                RefusalCode.RESULT_DIFFERS,
                "tickets.csv line 2 field rank");
        assertRefused(
                () -> TicketCheck.order(tickets(header + "A,main," + two + ",1\nB,main," + one + ",2\n")),
                RefusalCode.RESULT_DIFFERS,
                "tickets.csv line 3 field rank");
        assertRefused(
                () -> TicketCheck.order(tickets("unit,ctx,ticket,place\n")),
                RefusalCode.WRONG_HEADER,
                "tickets.csv line 1");
    }

    private static DrawFiles tickets(String text) {
        return DrawFiles.none().with("tickets.csv", Texts.bytes(text));
    }
}
