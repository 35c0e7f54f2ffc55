package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two holders sealed one secret, which shows when both have opened it, after the dice: the attempt has no outcome and is
 * given up in public. The next attempt is {@link EveryRoleBrowserIT}'s.
 */
@RunningDemo
@InBrowser
class DrawWithoutOutcomeBrowserIT {

    private static final String DICE = "31415926535897932384";
    private static final String REASON = "两名持有人封存了同一个秘密";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    Holders holders;

    @Autowired
    DemoSeasons demo;

    @Test
    void isGivenUpInPublicWithAReasonThatNamesNobody() {
        HttpVisitor administrator = doors.officer(port, "lottery");
        DrawId draw = untilTwoHaveOpenedOneSecret(administrator);
        try (Browser console = new Browser(port, Looks.DESK).as(administrator)) {
            console.open("/district/lottery/" + draw);
            assertThat(console.text()).contains("公证员", "家长代表", "没有结果");
            Looks.rightForEverybody(console, "draw-without-outcome");
            console.type("abortReason", "13800001234").press("form[action$=abortion] button");
            assertThat(console.text("#abortReason-error")).isNotBlank();
            Looks.rightForEverybody(console, "draw-abort-reason-refused");
            console.type("abortReason", REASON).press("form[action$=abortion] button");
            assertThat(console.text()).contains(REASON);
            Looks.rightForEverybody(console, "draw-given-up");
            Looks.rightForEverybody(console.open("/draws/" + draw), "draw-public-given-up");
            assertThat(console.text()).contains(REASON);
        }
    }

    private DrawId untilTwoHaveOpenedOneSecret(HttpVisitor administrator) {
        DrawId draw = holders.prepare(administrator, Stage.JUNIOR_SECONDARY);
        String one = holders.secret();
        Map<String, String> sealed = Map.of("notary", one, "parent", one, "delegate", holders.secret());
        Map<String, HttpVisitor> visitors = new HashMap<>();
        for (String login : Holders.LOGINS) {
            visitors.put(login, doors.officer(port, login));
            submit(visitors.get(login), draw, "commitment", holders.commitment(draw, login, sealed.get(login)));
        }
        demo.moveClockOneDayOn(port);
        administrator
                .open("/district/lottery/" + draw)
                .submit("form[action$=dice]", Map.of("typed", DICE, "again", DICE));
        for (String login : List.of("notary", "parent")) {
            submit(visitors.get(login), draw, "secret", sealed.get(login));
        }
        return draw;
    }

    private static void submit(HttpVisitor holder, DrawId draw, String step, String hexDigits) {
        holder.open("/district/lottery/" + draw).submit("form[action$=" + step + "]", Map.of("hexDigits", hexDigits));
        assertThat(holder.status()).as(step + ": " + holder.text()).isEqualTo(200);
    }
}
