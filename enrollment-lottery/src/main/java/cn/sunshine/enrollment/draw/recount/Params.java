package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Section 7, params.json: the rules of a draw. */
final class Params {

    static final String FILE = "params.json";
    static final String PREFS = "prefs.csv";
    static final String TIERS = "tiers.csv";
    static final String SCHOOLS = "schools.csv";

    /** Name of the block of open seats. */
    static final String OPEN_SEATS = "*";

    private static final int MOST = 1_000_000;

    private final JsonObject json;
    private final Mechanism mechanism;
    private final BundlePolicy bundlePolicy;
    private final Waitlist waitlist;
    private final List<Reserve> reserves;

    private Params(JsonObject json) {
        this.json = json;
        this.mechanism = json.oneOf(Mechanism.class, "mechanism");
        requireKeys();
        this.bundlePolicy = json.oneOf(BundlePolicy.class, "bundlePolicy");
        this.waitlist = json.oneOf(Waitlist.class, "waitlist");
        this.reserves = readReserves();
        requireLegal();
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

    private List<Reserve> readReserves() {
        List<Reserve> blocks = new ArrayList<>();
        for (JsonObject block : json.has("reserves") ? json.objects("reserves") : List.<JsonObject>of()) {
            Reserve next = Reserve.read(block);
            if (!blocks.isEmpty() && blocks.get(blocks.size() - 1).compareTo(next) >= 0) {
                throw block.where().expected("INVALID_RESERVES", "blocks that ascend by school, category", "another");
            }
            blocks.add(next);
        }
        return blocks;
    }

    private void requireLegal() {
        if (bundlePolicy != BundlePolicy.OVERFLOW && mechanism.isOrderFree()) {
            throw json.at("bundlePolicy").expected("INVALID_BUNDLE_POLICY", "OVERFLOW with " + mechanism, bundlePolicy);
        }
        if (isMultiple() && mechanism.hasOneOrder()) {
            throw json.at("tiebreak").expected("INVALID_VALUE", "SINGLE with " + mechanism, TieBreak.MULTIPLE);
        }
        requireTiers();
        requirePrecedence();
        requireFiles();
        code();
        if (isSimple()) {
            school();
            capacity();
            context(school());
        }
        choicesPerRound();
    }

    private void requireTiers() {
        List<String> tiers = tiers();
        tiers.forEach(tier -> Identifiers.label(tier, json.at("tiers")));
        if (json.has("tiers") && (tiers.isEmpty() || new HashSet<>(tiers).size() < tiers.size())) {
            throw json.at("tiers").expected("INVALID_VALUE", "at least one tier, each once", tiers);
        }
    }

    private void requirePrecedence() {
        if (json.has("reserves") && reserves.isEmpty()) {
            throw json.at("reserves").expected("INVALID_RESERVES", "at least one block", "none");
        }
        Set<String> expected = new HashSet<>();
        reserves.forEach(reserve -> expected.addAll(Set.of(OPEN_SEATS, reserve.category())));
        List<String> found = precedence();
        boolean present = json.has("precedence") == json.has("reserves");
        if (!present || found.size() != expected.size() || !expected.equals(new HashSet<>(found))) {
            throw json.at("precedence").expected("MISSING_PRECEDENCE", "each of " + expected + " once", found);
        }
    }

    private void requireFiles() {
        if (json.has("files")) {
            Set<String> required = isSimple() ? Set.of(TIERS) : Set.of(PREFS, SCHOOLS);
            json.object("files").requireKeys(required, isSimple() ? Set.of() : Set.of(TIERS));
            json.object("files").keys().forEach(this::fileHash);
        }
        if (hasTierFile() && (!hasTiers() || mechanism.hasOneOrder())) {
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

    boolean hasRounds() {
        return mechanism == Mechanism.IA || mechanism == Mechanism.AR;
    }

    boolean hasTiers() {
        return json.has("tiers");
    }

    /** Best first; empty if everybody stands in one tier. */
    List<String> tiers() {
        return hasTiers() ? json.texts("tiers") : List.of();
    }

    /** Position of a tier, 0 for the best. */
    int tier(String name, Where where) {
        int tier = tiers().indexOf(name);
        if (tier < 0) {
            throw where.expected("UNKNOWN_TIER", "one of the tiers of params.json", "another");
        }
        return tier;
    }

    List<Reserve> reserves() {
        return reserves;
    }

    List<String> precedence() {
        return json.has("precedence") ? json.texts("precedence") : List.of();
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

    /** How places are given. */
    enum Mechanism {
        SIMPLE,
        SD,
        IA,
        AR,
        DA,
        TTC;

        /** Without an order in which units are walked a bundle that does not fit would make the outcome arbitrary. */
        boolean isOrderFree() {
            return this == AR || this == DA || this == TTC;
        }

        boolean hasOneOrder() {
            return this == SD || this == TTC;
        }
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

    /** What becomes of reserved seats that nobody of the category takes. */
    enum Vacancy {
        SOFT,
        HARD
    }

    /** A block of reserved seats. */
    record Reserve(String school, String category, int seats, Vacancy vacancy) implements Comparable<Reserve> {

        static Reserve read(JsonObject json) {
            json.requireKeys(Set.of("category", "school", "seats", "vacancy"), Set.of());
            return new Reserve(
                    Identifiers.school(json.text("school"), json.at("school")),
                    Identifiers.label(json.text("category"), json.at("category")),
                    (int) json.number("seats", 1, MOST),
                    json.oneOf(Vacancy.class, "vacancy"));
        }

        @Override
        public int compareTo(Reserve other) {
            int bySchool = Text.BYTE_ORDER.compare(school, other.school);
            return bySchool != 0 ? bySchool : Text.BYTE_ORDER.compare(category, other.category);
        }
    }
}
