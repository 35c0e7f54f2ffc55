package cn.sunshine.enrollment.draw;

import java.time.Instant;

/**
 * A signed statement of what the log of manifests was at a time (docs/lottery-protocol.md, 11).
 *
 * @param size entries, at least 1
 * @param root 64 hexadecimal digits
 * @param time in whole seconds
 * @param signature 128 hexadecimal digits of Ed25519
 */
public record SignedHead(long size, String root, Instant time, String signature) {}
