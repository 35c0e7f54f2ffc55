package cn.sunshine.enrollment.draw.log;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.ceremony.EntropyRecord;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/** The log of the worked example, and what the verifier says of another in its place. */
final class VerifiedLog {

    static final DrawFiles WHOLE = LoggedExample.files(DrawHash.SHA_256);
    static final Manifest MANIFEST = Manifest.read(WHOLE.require("manifest.json"));
    static final byte[] RESULT =
            HexFormat.of().parseHex(LoggedExample.drawn(DrawHash.SHA_256).resultHash());

    private VerifiedLog() {}

    static String verify(DrawFiles files, Optional<Instant> time) {
        return LogVerifier.verify(files, MANIFEST, Optional.of(known(time)), Optional.of(RESULT));
    }

    static EntropyRecord known(Optional<Instant> time) {
        return new EntropyRecord(Example.SOURCE, "07", time, new TreeMap<>());
    }
}
