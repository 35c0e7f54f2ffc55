package cn.sunshine.enrollment.draw.recount;

import java.util.Arrays;
import java.util.Set;

/** Section 13: which files a bundle may hold, and files.json, which lists every one of them. */
final class FileList {

    static final String FILE = "files.json";
    static final String CODE = "code/SHA256SUMS";

    private static final Set<String> PUBLIC = Set.of(
            FILE,
            "README.zh.md",
            "README.en.md",
            Manifest.FILE,
            Roll.FILE,
            Params.SCHOOLS,
            Params.FILE,
            Officers.COMMITMENTS,
            Officers.REVEALS,
            Entropy.FILE,
            Seed.FILE,
            ResultFiles.RESULT,
            ResultFiles.CUTOFFS,
            ResultFiles.WAITLIST,
            LogCheck.ENTRIES,
            LogCheck.HEADS,
            LogCheck.INCLUSION,
            LogCheck.CONSISTENCY,
            CODE,
            "verifier/verify.html",
            "verifier/verify.py",
            "vectors.json");

    private static final Set<String> SEALED = Set.of(Params.TIERS, Inputs.SALTS, PrivateRoll.FILE, PrivateRoll.BLINDS);

    private static final Set<String> BY_RULES = Set.of(ResultFiles.TICKETS, Params.PREFS, ResultFiles.TRACE);

    private FileList() {}

    static boolean isKnown(String name) {
        return PUBLIC.contains(name)
                || SEALED.contains(name)
                || BY_RULES.contains(name)
                || name.matches("signatures/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(json|tsr|pdf)");
    }

    private static boolean isPublic(String name, Params params) {
        return switch (name) {
            case ResultFiles.TICKETS -> !params.isMultiple();
            case Params.PREFS, ResultFiles.TRACE -> params.isSimple() && !params.hasTierFile();
            default -> !SEALED.contains(name);
        };
    }

    /** Where there is a files.json, no file is missing, extra, changed, or of the other layer. */
    static void check(Bundle files, Params params) {
        JsonObject json = Json.read(files, FILE).requireKeys(Set.of("files", "layer"), Set.of());
        JsonObject listed = json.object("files");
        for (String name : listed.keys()) {
            String hash = Text.hex(Hash.SHA_256.of(files.bytes(name)));
            if (!listed.text(name).equals(hash)) {
                throw Where.in(name).expected("CHANGED_FILE", listed.text(name) + " as in files.json", hash);
            }
        }
        String layer = json.text("layer");
        if (!Set.of("public", "sealed").contains(layer)) {
            throw json.at("layer").expected("INVALID_VALUE", "public or sealed", layer);
        }
        for (String name : files.names()) {
            boolean expected = name.equals(FILE) || listed.has(name);
            if (!expected || !isKnown(name) || layer.equals("public") && !isPublic(name, params)) {
                throw Where.in(name).expected("UNKNOWN_FILE", "no such file in this layer", "it");
            }
        }
        if (!params.code().isEmpty()) {
            files.bytes(CODE);
        }
    }

    /** Where there is none, no file has a name that no bundle has: a folder's other files are not read, a zip has no others. */
    static void requireKnown(Bundle files) {
        files.names().stream().filter(name -> !isKnown(name)).forEach(name -> {
            throw Where.in(name).expected("UNKNOWN_FILE", "a file of a bundle", "another");
        });
    }

    /** code/SHA256SUMS lists exactly the programs that the rules name. */
    static void checkCode(Bundle files, Params params) {
        if (files.has(CODE) && !Arrays.equals(files.bytes(CODE), Text.utf8(params.code()))) {
            throw Where.in(CODE).expected("RESULT_DIFFERS", "exactly the programs of params.json", "others");
        }
    }
}
