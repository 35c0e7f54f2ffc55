package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.HashSuite;

/** The inputs of a small draw over two schools as text, with the hashes that params.json lists always right. */
record Frozen(DrawFiles files, String params) {

    static final String ROLL = "applicant,unit,tier\nA1,,x\nA2,T,x\nA3,T,y\n";
    static final String SCHOOLS = "school,capacity\nS1,1\nS2,2\n";
    static final String PREFERENCES = "applicant,1,2\nA1,S1,S2\nA2,S2,\nA3,S2,\n";
    static final String SIMPLE =
            "{\"bundlePolicy\":\"OVERFLOW\",\"capacity\":2,\"mechanism\":\"SIMPLE\",\"school\":\"S\",\"waitlist\":\"FIXED_ORDER\"}";
    static final String DEFERRED = "{\"bundlePolicy\":\"OVERFLOW\",FILES,\"mechanism\":\"DA\",\"tiebreak\":\"SINGLE\""
            + ",\"waitlist\":\"FIXED_ORDER\"}";
    private static final String RESERVES = ",\"precedence\":[\"G\",\"*\"],\"reserves\":[BLOCKS],\"tiebreak\"";
    private static final String ALONE = "applicant,1,2\nA1,S1,S2\nA2,S2,\nA3,S2,\n";
    static final String BLOCK = "{\"category\":\"G\",\"school\":\"S1\",\"seats\":1,\"vacancy\":\"SOFT\"}";
    static final String GROUPS = "applicant,unit,tier,categories\nA1,,x,G\nA2,,x,\nA3,,y,G\n";
    static final byte[] SALT = new byte[32];

    /** One school, five seats less three. */
    static Frozen simple() {
        return new Frozen(DrawFiles.none(), SIMPLE).with(FileNames.ROLL, ROLL);
    }

    /** Deferred acceptance over S1 and S2. */
    static Frozen deferred() {
        return new Frozen(DrawFiles.none(), DEFERRED)
                .with(FileNames.ROLL, ROLL)
                .with(FileNames.SCHOOLS, SCHOOLS)
                .with(FileNames.PREFERENCES, PREFERENCES);
    }

    /** Deferred acceptance with seats reserved in {@code blocks} for who is in a group on {@code roll}. */
    static Frozen reserved(String blocks, String roll) {
        return deferred()
                .with(FileNames.ROLL, roll)
                .with(FileNames.PREFERENCES, ALONE)
                .ruled(",\"tiebreak\"", RESERVES.replace("BLOCKS", blocks));
    }

    Frozen with(String name, String text) {
        return new Frozen(files.with(name, Texts.bytes(text)), params);
    }

    /** One piece of params.json in place of another that stands there. */
    Frozen ruled(String old, String now) {
        if (!params.contains(old)) {
            throw new IllegalArgumentException("the rules have no " + old);
        }
        return new Frozen(files, params.replace(old, now));
    }

    /** Every input with params.json, and salts.json where something is sealed. */
    DrawFiles all() {
        Json.Obj hashes = Json.Obj.empty();
        Json.Obj salts = Json.Obj.empty();
        for (String name : files.names()) {
            boolean sealed = name.equals(FileNames.PREFERENCES) || name.equals(FileNames.CHOICE_TIERS);
            if (sealed || name.equals(FileNames.SCHOOLS)) {
                byte[] salt = sealed ? SALT : new byte[0];
                byte[] hash = new Formulas(HashSuite.of(DrawHash.SHA_256)).fileHash(name, salt, files.require(name));
                hashes = hashes.with(name, Hex.of(hash));
                salts = sealed ? salts.with(name, Hex.of(SALT)) : salts;
            }
        }
        DrawFiles all = files.with(
                FileNames.PARAMS, Texts.bytes(params.replace("FILES", "\"files\":" + JsonWriter.line(hashes))));
        return salts.members().isEmpty() ? all : all.with(FileNames.SALTS, JsonWriter.bytes(salts));
    }

    DrawInputs read() {
        return DrawInputs.read(all(), DrawHash.SHA_256);
    }
}
