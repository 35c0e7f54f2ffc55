package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.DemoSecrets;
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

    private static final List<String> HOLDERS = List.of("notary", "parent", "delegate");
    private static final List<String> TITLES = List.of("公证员", "家长代表", "人大代表");
    private static final String DICE = "31415926535897932384";
    private static final String REASON = "两名持有人封存了同一个秘密";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Autowired
    DemoSeasons demo;

    @Autowired
    DemoSecrets secrets;

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
        DrawId draw = prepare(administrator);
        String one = secrets.secret();
        List<String> sealed = List.of(one, one, secrets.secret());
        Map<String, HttpVisitor> holders = new HashMap<>();
        for (int i = 0; i < HOLDERS.size(); i++) {
            HttpVisitor holder = doors.officer(port, HOLDERS.get(i));
            holders.put(HOLDERS.get(i), holder);
            submit(holder, draw, "commitment", secrets.commitment(draw, TITLES.get(i), sealed.get(i)));
        }
        administrator
                .open("/district/lottery/" + draw)
                .submit("form[action$=dice]", Map.of("typed", DICE, "again", DICE));
        for (int i = 0; i < 2; i++) {
            submit(holders.get(HOLDERS.get(i)), draw, "secret", sealed.get(i));
        }
        return draw;
    }

    private DrawId prepare(HttpVisitor administrator) {
        Map<String, String> typed = new HashMap<>();
        typed.put("sentence", "三位家长在现场掷 20 个十面骰子，按掷出次序记录");
        List<String> fields = List.of("first", "second", "third");
        for (int i = 0; i < fields.size(); i++) {
            typed.put(fields.get(i), doors.staff(HOLDERS.get(i)).id().toString());
            typed.put(fields.get(i) + "Title", TITLES.get(i));
        }
        administrator
                .open("/district/lottery")
                .open(administrator
                        .page()
                        .selectFirst("a[href*='season="
                                + demo.of(Stage.JUNIOR_SECONDARY).id() + "']")
                        .absUrl("href"));
        administrator.submit(typed);
        DrawId draw = DrawId.of(administrator.path().split("/")[3]);
        administrator.submit("form[action$=freeze]", Map.of("freezeSure", "true"));
        return draw;
    }

    private static void submit(HttpVisitor holder, DrawId draw, String step, String hexDigits) {
        holder.open("/district/lottery/" + draw).submit("form[action$=" + step + "]", Map.of("hexDigits", hexDigits));
        assertThat(holder.status()).as(step + ": " + holder.text()).isEqualTo(200);
    }
}
