package cn.sunshine.enrollment.draw.bundle;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.Params;

/** code/SHA256SUMS: the programs that may be used, as {@code sha256sum -c} reads them; the rules list the same. */
final class CodeSums {

    static final String NAME = "code/SHA256SUMS";

    private CodeSums() {}

    static DrawFiles add(DrawFiles files, Params params) {
        return params.rules().code().isEmpty() ? files : files.with(NAME, bytes(params));
    }

    /** Refuses other programs than the rules list; in a bundle, also a list that is missing. */
    static void check(DrawFiles files, Params params) {
        boolean listed = !params.rules().code().isEmpty();
        if (files.has(NAME) || files.has(FileIndex.NAME) && listed) {
            FileComparison.requireSame(NAME, files.require(NAME), bytes(params));
        }
    }

    private static byte[] bytes(Params params) {
        StringBuilder lines = new StringBuilder();
        params.rules()
                .code()
                .forEach((name, hash) ->
                        lines.append(hash).append("  ").append(name).append('\n'));
        return Texts.bytes(lines.toString());
    }
}
