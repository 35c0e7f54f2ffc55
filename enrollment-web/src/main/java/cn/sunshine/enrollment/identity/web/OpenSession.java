package cn.sunshine.enrollment.identity.web;

import java.time.Instant;

/** A session of the account, as its owner sees it. The id stays on the server. */
public record OpenSession(Instant began, Instant lastUsed, boolean current) {}
