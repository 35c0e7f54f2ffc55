package cn.sunshine.enrollment.lottery.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A district's log as its public page shows it.
 *
 * @param logId names the log for ever; to be compared with what the district printed elsewhere
 * @param steps newest first
 * @param heads newest first
 */
public record DrawLogView(String logId, List<Step> steps, List<Head> heads) {

    /** @param kind MANIFEST, RESULT or ABORT */
    public record Step(int number, String kind, String draw, String hash, Instant time, Optional<String> note) {}

    /** A signed head: how long the log was, and its root. */
    public record Head(long size, String root, Instant time, String signature) {}
}
