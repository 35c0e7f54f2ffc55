package cn.sunshine.enrollment.draw.recount;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Section 7, params.json: the rules of a draw. */
final class Params {

    static final String FILE = "params.json";
    static final String PREFS = "prefs.csv";
    static final String TIERS = "tiers.csv";
    static final String SCHOOLS = "schools.csv";

    /** The largest number of seats, choices or rounds. */
    static final int MOST = 1_000_000;

    private final JsonObject json;
    private final Mechanism mechanism;
    private final BundlePolicy bundlePolicy;
    private final Waitlist waitlist;
    private final Reserves reserves;
    private final Tiers tiers;

    private Params(JsonObject json) {
        this.json = json;
        this.mechanism = json.oneOf(Mechanism.class, "mechanism");
        requireKeys();
        this.bundlePolicy = json.oneOf(BundlePolicy.class, "bundlePolicy");
        this.waitlist = json.oneOf(Waitlist.class, "waitlist");
        this.reserves = Reserves.read(json);
        requireLegalMechanism();
        this.tiers = Tiers.read(json);
        reserves.require(json);
        requireFiles();
        code();
        if (isSimple()) {
            school();
            capacity();
            context(school());
        }
        choicesPerRound();
    }

    static Params read(Bundle files) {
        return new Params(Json.read(files, FILE));
    }

    private void requireKeys() {
        Set<String> required = new HashSet<>(Set.of("mechanism", "bundlePolicy", "waitlist"));
        Set<String> optional = new HashSet<>(Set.of("files", "tiers", "code"));
        if (isSimple()) {
            required.addAll(Set.of("school", "capacity"));
            optional.add("waitlistRound");
        } else {
            required.addAll(Set.of("tiebreak", "files"));
        }
        if (mechanism == Mechanism.AR) {
            required.add("e");
        }
        if (mechanism == Mechanism.DA) {
            optional.addAll(Set.of("reserves", "precedence"));
        } else if (json.has("reserves")) {
            throw json.at("reserves").expected("UNSUPPORTED_RESERVES", "reserves with DA alone", mechanism);
        }
        json.requireKeys(required, optional);
    }

    private void requireLegalMechanism() {
        if (bundlePolicy != BundlePolicy.OVERFLOW && mechanism.isOrderFree()) {
            throw json.at("bundlePolicy").expected("INVALID_BUNDLE_POLICY", "OVERFLOW with " + mechanism, bundlePolicy);
        }
        if (isMultiple() && mechanism.hasOneOrder()) {
            throw json.at("tiebreak").expected("INVALID_VALUE", "SINGLE with " + mechanism, TieBreak.MULTIPLE);
        }
    }

    private void requireFiles() {
        if (json.has("files")) {
            Set<String> required = isSimple() ? Set.of(TIERS) : Set.of(PREFS, SCHOOLS);
            json.object("files").requireKeys(required, isSimple() ? Set.of() : Set.of(TIERS));
            json.object("files").keys().forEach(this::fileHash);
        }
        if (hasTierFile() && (!tiers.any() || mechanism.hasOneOrder())) {
            throw json.at("files").expected("INVALID_VALUE", "tiers.csv only with tiers, not with SD, TTC", mechanism);
        }
    }

    Mechanism mechanism() {
        return mechanism;
    }

    boolean isSimple() {
        return mechanism == Mechanism.SIMPLE;
    }

    BundlePolicy bundlePolicy() {
        return bundlePolicy;
    }

    Waitlist waitlist() {
        return waitlist;
    }

    /** The school of a draw for one school. */
    String school() {
        return Identifiers.school(json.text("school"), json.at("school"));
    }

    int capacity() {
        return (int) json.number("capacity", 0, MOST);
    }

    boolean isMultiple() {
        return !isSimple() && json.oneOf(TieBreak.class, "tiebreak") == TieBreak.MULTIPLE;
    }

    /** Section 8: the context whose tickets decide at a school. */
    String context(String school) {
        if (json.has("waitlistRound")) {
            return school + "/waitlist/" + json.number("waitlistRound", 1, MOST);
        }
        if (isSimple()) {
            return school + "/main";
        }
        return isMultiple() ? school : "main";
    }

    /** Section 9: IA is AR with one choice in a round; with DA all choices stand in one round. */
    int choicesPerRound() {
        return switch (mechanism) {
            case IA -> 1;
            case AR -> (int) json.number("e", 1, MOST);
            case SIMPLE, SD, DA, TTC -> Integer.MAX_VALUE;
        };
    }

    Tiers tiers() {
        return tiers;
    }

    Reserves reserves() {
        return reserves;
    }

    boolean hasTierFile() {
        return json.has("files") && json.object("files").has(TIERS);
    }

    byte[] fileHash(String name) {
        return json.object("files").bytes(name, Hash.LENGTH);
    }

    /** What code/SHA256SUMS must say, line by line; empty if no program is named. */
    String code() {
        TreeMap<String, String> lines = new TreeMap<>();
        if (json.has("code")) {
            if (json.object("code").keys().isEmpty()) {
                throw json.at("code").expected("INVALID_VALUE", "at least one program", "none");
            }
            JsonObject code = json.object("code");
            code.keys().forEach(name -> lines.put(name, Text.hex(code.bytes(name, Hash.LENGTH)) + "  " + name + "\n"));
        }
        return String.join("", lines.values());
    }

    /** What happens to a unit that is larger than the room that is left. */
    enum BundlePolicy {
        OVERFLOW,
        STOP,
        SKIP
    }

    /** Where later vacancies come from. */
    enum Waitlist {
        FIXED_ORDER,
        FRESH_ROUND
    }

    /** One order of tickets for all schools, or one for each. */
    enum TieBreak {
        SINGLE,
        MULTIPLE
    }
}
