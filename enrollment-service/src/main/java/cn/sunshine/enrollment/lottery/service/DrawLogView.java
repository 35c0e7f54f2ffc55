package cn.sunshine.enrollment.lottery.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of a district's log as the public sees it.
 *
 * @param logId names the log for ever; to be compared with what the district printed elsewhere
 * @param steps newest first
 * @param heads newest first
 * @param earlier the end of the page that follows with earlier entries, if there are any
 */
public record DrawLogView(String logId, List<Step> steps, List<Head> heads, Optional<Integer> earlier) {

    /** @param kind MANIFEST, RESULT or ABORT */
    public record Step(int number, String kind, String draw, String hash, Instant time, Optional<String> note) {}

    /** A signed head: how long the log was, and its root. */
    public record Head(long size, String root, Instant time, String signature) {}
}
