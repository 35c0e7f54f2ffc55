package cn.sunshine.enrollment.journey;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.DemoSecrets;
import cn.sunshine.enrollment.shared.Stage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** The three who each keep a secret of the demo's draws, and the form that prepares a draw with them. */
@TestComponent
class Holders {

    static final List<String> LOGINS = List.of("notary", "parent", "delegate");

    private static final List<String> TITLES = List.of("公证员", "家长代表", "人大代表");
    private static final List<String> FIELDS = List.of("first", "second", "third");

    private final Doors doors;
    private final DemoSeasons demo;
    private final DemoSecrets secrets;

    Holders(Doors doors, DemoSeasons demo, DemoSecrets secrets) {
        this.doors = doors;
        this.demo = demo;
        this.secrets = secrets;
    }

    /** Who is chosen, by the names of the fields. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            chosen.put(FIELDS.get(i), doors.staff(LOGINS.get(i)).id().toString());
        }
        return chosen;
    }

    /** What is typed beside them. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            typed.put(FIELDS.get(i) + "Title", TITLES.get(i));
        }
        typed.put("sentence", "四位家长在现场掷 20 个十面骰子，按掷出次序记录");
        return typed;
    }

    /** Prepares the draw of the first school that has none yet, and freezes its roll. */
    DrawId prepare(HttpVisitor administrator, Stage stage) {
        administrator.open("/district/lottery");
        String link = "a[href*=prepare][href*='season=" + demo.of(stage).id() + "']";
        administrator.open(administrator.page().selectFirst(link).absUrl("href"));
        Map<String, String> form = new HashMap<>(chosen());
        form.putAll(typed());
        administrator.submit(form);
        DrawId draw = DrawId.of(administrator.path().split("/")[3]);
        administrator.submit("form[action$=freeze]", Map.of("freezeSure", "true"));
        return draw;
    }

    String secret() {
        return secrets.secret();
    }

    /** The commitment of a holder to a secret, under the own title. */
    String commitment(DrawId draw, String login, String secret) {
        return secrets.commitment(draw, TITLES.get(LOGINS.indexOf(login)), secret);
    }
}
