package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.BundleRule;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.SchoolCode;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.TieBreaking;
import cn.sunshine.enrollment.draw.WaitingRule;
import cn.sunshine.enrollment.draw.canonical.Ids;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads params.json and decides which combinations of rules are legal (docs/lottery-protocol.md, section 7). */
final class ParamsReader {

    private static final Set<String> ALWAYS = Set.of("mechanism", "bundlePolicy", "waitlist");
    private static final Set<String> ANY = Set.of("files", "tiers", "code");
    private static final int MAX_NAME = 64;

    /** In a trade a school points even to units that do not list it, so a ticket or tier per choice would leave gaps. */
    private static final Set<DrawMechanism> ONE_ORDER = Set.of(DrawMechanism.SD, DrawMechanism.TTC);

    private final JsonFields json;
    private final DrawMechanism mechanism;
    private final boolean simple;

    private ParamsReader(JsonFields json) {
        this.json = json;
        this.mechanism = json.choice("mechanism", DrawMechanism.class);
        this.simple = mechanism == DrawMechanism.SIMPLE;
    }

    static Params read(byte[] bytes) {
        return new ParamsReader(JsonReader.read(FileNames.PARAMS, bytes)).read();
    }

    private Params read() {
        json.requireKeys(required(), optional());
        Optional<TieBreaking> tieBreaking =
                simple ? Optional.empty() : Optional.of(json.choice("tiebreak", TieBreaking.class));
        if (ONE_ORDER.contains(mechanism) && tieBreaking.equals(Optional.of(TieBreaking.MULTIPLE))) {
            throw refuse(RefusalCode.INVALID_VALUE, "tiebreak", mechanism + " has one order");
        }
        List<ReservedBlock> reserves = reserves();
        DrawRules rules = new DrawRules(
                mechanism,
                mechanism == DrawMechanism.AR ? Optional.of(count("e", 1)) : Optional.empty(),
                bundleRule(),
                json.choice("waitlist", WaitingRule.class),
                tieBreaking,
                tiers(),
                reserves,
                precedence(reserves),
                json.has("waitlistRound") ? Optional.of(count("waitlistRound", 1)) : Optional.empty(),
                code());
        return new Params(rules, school(), files(rules));
    }

    private Set<String> required() {
        Set<String> keys = new HashSet<>(ALWAYS);
        keys.addAll(simple ? Set.of("school", "capacity") : Set.of("tiebreak", "files"));
        if (mechanism == DrawMechanism.AR) {
            keys.add("e");
        }
        return keys;
    }

    private Set<String> optional() {
        Set<String> keys = new HashSet<>(ANY);
        if (simple) {
            keys.add("waitlistRound");
        }
        if (mechanism == DrawMechanism.DA) {
            keys.addAll(Set.of("reserves", "precedence"));
        } else if (json.has("reserves")) {
            throw refuse(RefusalCode.UNSUPPORTED_RESERVES, "reserves", "only deferred acceptance has reserved seats");
        }
        return keys;
    }

    private BundleRule bundleRule() {
        BundleRule rule = json.choice("bundlePolicy", BundleRule.class);
        boolean ordered =
                Set.of(DrawMechanism.SIMPLE, DrawMechanism.SD, DrawMechanism.IA).contains(mechanism);
        if (rule != BundleRule.OVERFLOW && !ordered) {
            throw refuse(RefusalCode.INVALID_BUNDLE_POLICY, "bundlePolicy", mechanism + " allows OVERFLOW alone");
        }
        return rule;
    }

    private List<String> tiers() {
        if (!json.has("tiers")) {
            return List.of();
        }
        List<String> tiers = json.texts("tiers", ParamsReader::requireLabel);
        if (tiers.isEmpty() || new HashSet<>(tiers).size() != tiers.size()) {
            throw refuse(RefusalCode.INVALID_VALUE, "tiers", "expected different tiers, at least one");
        }
        return tiers;
    }

    /** A tier or category: text that can stand in a CSV field, and in a list joined by semicolons. */
    private static String requireLabel(String text, Place place) {
        Texts.requireName(text, MAX_NAME, place);
        if (text.equals("*") || text.equals("+") || text.chars().anyMatch(c -> ",\";".indexOf(c) >= 0)) {
            throw new DrawRefusedException(RefusalCode.INVALID_TEXT, place, "* + , ; and quotes have other uses");
        }
        return text;
    }

    private List<ReservedBlock> reserves() {
        List<ReservedBlock> blocks = new ArrayList<>();
        if (json.has("reserves")) {
            json.list("reserves").forEach(item -> blocks.add(block(item, blocks)));
            if (blocks.isEmpty()) {
                throw refuse(RefusalCode.INVALID_RESERVES, "reserves", "expected at least one block");
            }
        }
        return blocks;
    }

    private static ReservedBlock block(JsonFields item, List<ReservedBlock> before) {
        item.requireKeys(Set.of("category", "school", "seats", "vacancy"), Set.of());
        ReservedBlock block = new ReservedBlock(
                new SchoolCode(Ids.require(item.text("school"), Ids.NAME_LENGTH, item.place("school"))),
                requireLabel(item.text("category"), item.place("category")),
                (int) item.integer("seats", 1, SchoolSeats.MAX_CAPACITY),
                item.choice("vacancy", ReservedBlock.Vacancy.class));
        if (!before.isEmpty() && compare(before.get(before.size() - 1), block) >= 0) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_RESERVES, item.place(), "blocks ascend by school and category, each once");
        }
        return block;
    }

    static int compare(ReservedBlock left, ReservedBlock right) {
        int order = left.school().compareTo(right.school());
        return order != 0 ? order : Texts.compare(left.category(), right.category());
    }

    private List<String> precedence(List<ReservedBlock> reserves) {
        if (reserves.isEmpty() != !json.has("precedence")) {
            throw refuse(
                    RefusalCode.MISSING_PRECEDENCE, "precedence", "reserves need a precedence, and nothing else does");
        }
        if (reserves.isEmpty()) {
            return List.of();
        }
        List<String> order = json.texts("precedence", (text, place) -> text);
        Set<String> named = new HashSet<>(Set.of("*"));
        reserves.forEach(block -> named.add(block.category()));
        if (order.size() != named.size() || !named.equals(new HashSet<>(order))) {
            throw refuse(
                    RefusalCode.MISSING_PRECEDENCE, "precedence", "expected * and each reserved category, each once");
        }
        return order;
    }

    private SortedMap<String, String> code() {
        SortedMap<String, String> code = new TreeMap<>();
        if (json.has("code")) {
            JsonFields hashes = json.fields("code");
            for (String name : hashes.keys()) {
                hashes.hex(name, HashSuite.LENGTH);
                code.put(name, hashes.text(name));
            }
            if (code.isEmpty()) {
                throw refuse(RefusalCode.INVALID_VALUE, "code", "expected at least one program");
            }
        }
        return code;
    }

    private Optional<SchoolSeats> school() {
        if (!simple) {
            return Optional.empty();
        }
        String code = Ids.require(json.text("school"), Ids.NAME_LENGTH, json.place("school"));
        return Optional.of(new SchoolSeats(new SchoolCode(code), count("capacity", 0)));
    }

    private Map<String, byte[]> files(DrawRules rules) {
        Map<String, byte[]> hashes = new TreeMap<>();
        if (json.has("files")) {
            JsonFields files = json.fields("files");
            files.requireKeys(listed(), simple ? Set.of() : Set.of(FileNames.CHOICE_TIERS));
            files.keys().forEach(name -> hashes.put(name, files.hex(name, HashSuite.LENGTH)));
        }
        boolean tierless = rules.tiers().isEmpty() || ONE_ORDER.contains(mechanism);
        if (hashes.containsKey(FileNames.CHOICE_TIERS) && tierless) {
            throw refuse(RefusalCode.INVALID_VALUE, "files", "tiers.csv needs tiers, and SD and TTC have one order");
        }
        return hashes;
    }

    private Set<String> listed() {
        return simple ? Set.of(FileNames.CHOICE_TIERS) : Set.of(FileNames.PREFERENCES, FileNames.SCHOOLS);
    }

    private int count(String key, int min) {
        return (int) json.integer(key, min, SchoolSeats.MAX_CAPACITY);
    }

    private DrawRefusedException refuse(RefusalCode code, String key, String reason) {
        return new DrawRefusedException(code, json.place(key), reason);
    }
}
