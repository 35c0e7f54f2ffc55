package cn.sunshine.enrollment.audit.service;

import java.time.Instant;

/** How often something was done in a district, and when last: of whom and by whom is not told. */
public record AuditTotal(String action, long count, Instant last) {}
