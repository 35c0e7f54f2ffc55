package cn.sunshine.enrollment.faults;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawId;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.journey.HttpVisitor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A draw of a running demo, held through its pages by the demo's officers. */
final class Ceremony {

    private static final List<String> HOLDERS = List.of("notary", "parent", "delegate");
    private static final List<String> TITLES = List.of("公证员", "家长代表", "人大代表");
    private static final List<String> FIELDS = List.of("first", "second", "third");
    private static final List<String> SECRETS = List.of("a1".repeat(32), "b2".repeat(32), "c3".repeat(32));
    private static final String DICE = "27182818284590452353";
    private static final String BOARD = "/district/lottery";

    private final int port;
    private final Map<String, HttpVisitor> officers = new HashMap<>();
    private String console = "";

    Ceremony(int port) {
        this.port = port;
    }

    /** Everything but a witness's word and the computation. */
    Ceremony untilEverythingIsKnown(String season) {
        HttpVisitor administrator = officer("lottery").open(BOARD);
        administrator.open(administrator.page().select("a[href*=prepare]").stream()
                .map(link -> link.absUrl("href"))
                .filter(link -> link.contains(season))
                .findFirst()
                .orElseThrow());
        administrator.submit(plan(administrator));
        console = administrator.path();
        administrator.submit("form[action$=freeze]", Map.of("freezeSure", "true"));
        for (int i = 0; i < HOLDERS.size(); i++) {
            at(HOLDERS.get(i)).submit("form[action$=commitment]", Map.of("hexDigits", commitment(i)));
        }
        new HttpVisitor(port).open("/demo").submit("form[action$='clock/day']", Map.of());
        at("lottery").submit("form[action$=dice]", Map.of("typed", DICE, "again", DICE));
        for (int i = 0; i < HOLDERS.size(); i++) {
            at(HOLDERS.get(i)).submit("form[action$=secret]", Map.of("hexDigits", SECRETS.get(i)));
        }
        return this;
    }

    /** A witness lets the computation begin; this holds for a few minutes only. */
    void attest() {
        at("notary").submit("form[action$=attestation]", Map.of());
    }

    String id() {
        return console.split("/")[3];
    }

    /** The administrator's console, as it is shown now. */
    HttpVisitor look() {
        return at("lottery");
    }

    /** Presses what the console offers, the computation and then the release. */
    void finish() {
        for (String step : List.of("computation", "release")) {
            HttpVisitor shown = look();
            if (!shown.page().select("form[action$=" + step + "]").isEmpty()) {
                shown.submit("form[action$=" + step + "]", Map.of());
            }
        }
    }

    private Map<String, String> plan(HttpVisitor administrator) {
        Map<String, String> plan = new LinkedHashMap<>();
        plan.put("sentence", "四位家长在现场掷 20 个十面骰子，按掷出次序记录");
        for (int i = 0; i < HOLDERS.size(); i++) {
            String name = ofTheDemo(HOLDERS.get(i)).child(1).text();
            Element option = administrator.page().select("[name=" + FIELDS.get(i) + "] option").stream()
                    .filter(one -> one.text().contains(name))
                    .findFirst()
                    .orElseThrow();
            plan.put(FIELDS.get(i), option.val());
            plan.put(FIELDS.get(i) + "Title", TITLES.get(i));
        }
        return plan;
    }

    private String commitment(int holder) {
        String number = look().page().select("main h1 + p code").text();
        return new Reveal(TITLES.get(holder), SECRETS.get(holder))
                .commitment(DrawHash.SHA_256, new DrawId(number))
                .hex();
    }

    private HttpVisitor at(String login) {
        return officer(login).open(console);
    }

    /** Signed in once: the session lies in the database and outlives what is killed. */
    private HttpVisitor officer(String login) {
        return officers.computeIfAbsent(login, this::signIn);
    }

    private HttpVisitor signIn(String login) {
        HttpVisitor visitor = new HttpVisitor(port).open("/sign-in/staff");
        visitor.submit(Map.of("name", login, "password", "sunshine-demo"));
        visitor.submit(Map.of("code", ofTheDemo(login).child(3).text()));
        if (visitor.status() != 200) {
            throw new AssertionError(login + " is not let in: " + visitor.text());
        }
        return visitor;
    }

    /** The officer's line on the page of the demo: login, name, role, code. */
    private Element ofTheDemo(String login) {
        return new HttpVisitor(port)
                .open("/demo").page().select("tbody tr").stream()
                        .filter(row -> row.child(0).text().equals(login))
                        .findFirst()
                        .orElseThrow();
    }
}
