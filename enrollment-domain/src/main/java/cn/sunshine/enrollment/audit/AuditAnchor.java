package cn.sunshine.enrollment.audit;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * A chain's head as it was shown to the public at some time. A chain that was cut below it, or hashed anew, no longer
 * agrees with it.
 */
@NamedInterface("api")
public record AuditAnchor(ChainHead head, Instant at) {}
