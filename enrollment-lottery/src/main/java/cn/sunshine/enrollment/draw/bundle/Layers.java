package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.ceremony.FileNames;
import cn.sunshine.enrollment.draw.ceremony.Params;
import cn.sunshine.enrollment.draw.log.DrawLog;
import java.util.Set;

/** Which names a bundle may hold and which of them the public sees (docs/lottery-protocol.md, section 13). */
final class Layers {

    private static final Set<String> OPEN = Set.of(
            FileIndex.NAME,
            "README.zh.md",
            "README.en.md",
            FileNames.MANIFEST,
            FileNames.ROLL,
            FileNames.SCHOOLS,
            FileNames.PARAMS,
            FileNames.COMMITMENTS,
            FileNames.REVEALS,
            FileNames.ENTROPY,
            FileNames.SEED,
            FileNames.RESULT,
            FileNames.CUTOFFS,
            FileNames.WAITLIST,
            DrawLog.ENTRIES,
            DrawLog.HEADS,
            DrawLog.INCLUSION,
            DrawLog.CONSISTENCY,
            "code/SHA256SUMS",
            "verifier/verify.html",
            "verifier/verify.py",
            "vectors.json");

    private static final Set<String> CLOSED =
            Set.of(FileNames.CHOICE_TIERS, FileNames.SALTS, FileNames.PRIVATE, FileNames.BLINDS);

    private static final Set<String> BY_RULES = Set.of(FileNames.TICKETS, FileNames.PREFERENCES, FileNames.TRACE);

    private Layers() {}

    static boolean isKnown(String name) {
        return OPEN.contains(name)
                || CLOSED.contains(name)
                || BY_RULES.contains(name)
                || name.matches("signatures/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(json|tsr|pdf)");
    }

    /** Whether operating systems put a file of this name into folders, so that it says nothing about a bundle. */
    static boolean isStray(String name) {
        String own = name.substring(name.lastIndexOf('/') + 1);
        return own.startsWith(".") || own.matches("(?i)desktop\\.ini|thumbs\\.db");
    }

    /** The files of a layer; the sealed one is complete in itself. */
    static DrawFiles of(DrawFiles all, BundleLayer layer, Params params) {
        DrawFiles chosen = DrawFiles.none();
        for (String name : all.names()) {
            if (isKnown(name) && (layer == BundleLayer.SEALED || isPublic(name, params))) {
                chosen = chosen.with(name, all.require(name));
            }
        }
        return chosen.without(FileIndex.NAME);
    }

    static boolean isPublic(String name, Params params) {
        if (name.equals(FileNames.TICKETS)) {
            return !params.isMultiple();
        }
        return BY_RULES.contains(name) ? !params.hasSealedInputs() : !CLOSED.contains(name);
    }
}
