package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.log.DrawLog;
import cn.sunshine.enrollment.draw.log.LogEntry;
import cn.sunshine.enrollment.draw.log.TreeHead;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The append-only log of a district's manifests, results and given-up attempts (docs/lottery-protocol.md, 11). It shows
 * that a manifest existed before its entropy, and that no draw has a second one.
 */
public final class ManifestLog {

    /** Names of the two files that are the whole log; a bundle holds two more with the proofs for its own draw. */
    public static final String ENTRIES = DrawLog.ENTRIES;

    public static final String HEADS = DrawLog.HEADS;

    private final DrawLog log;

    private ManifestLog(DrawLog log) {
        this.log = log;
    }

    /**
     * A log that was kept.
     *
     * @throws IllegalArgumentException if the steps go back in time, or a draw has two manifests
     */
    public static ManifestLog of(DrawHash hash, List<LoggedStep> steps) {
        DrawLog log = DrawLog.empty(hash);
        for (LoggedStep step : steps) {
            log = log.append(entry(step));
        }
        return new ManifestLog(log);
    }

    /** Signs the log as it is, at a time not before its last step. */
    public SignedHead sign(LogKey key, Instant time) {
        TreeHead head = key.sign(log, time);
        return new SignedHead(head.size(), Hex.of(head.root()), head.time(), Hex.of(head.signature()));
    }

    /**
     * The log as two files: its steps, and its heads with the key that checks them.
     *
     * @param publicKey as {@link LogKey#publicKey()} gave it
     */
    public DrawFiles files(String publicKey, List<SignedHead> heads) {
        return DrawFiles.none()
                .with(ENTRIES, log.lines())
                .with(HEADS, log.heads(HexFormat.of().parseHex(publicKey), internal(heads)));
    }

    /**
     * The four files of the log for the bundle of a draw whose manifest is logged.
     *
     * @param publicKey as {@link LogKey#publicKey()} gave it
     * @param heads ascending; the first covers the manifest of the draw, the last this log
     */
    public DrawFiles files(DrawId draw, String publicKey, List<SignedHead> heads) {
        return log.files(draw.value(), HexFormat.of().parseHex(publicKey), internal(heads));
    }

    private static List<TreeHead> internal(List<SignedHead> heads) {
        return heads.stream()
                .map(head -> new TreeHead(
                        head.size(),
                        HexFormat.of().parseHex(head.root()),
                        head.time(),
                        HexFormat.of().parseHex(head.signature())))
                .toList();
    }

    private static LogEntry entry(LoggedStep step) {
        return new LogEntry(
                LogEntry.Kind.valueOf(step.kind().name()),
                step.draw().value(),
                HexFormat.of().parseHex(step.hash()),
                step.time(),
                step.note());
    }
}
