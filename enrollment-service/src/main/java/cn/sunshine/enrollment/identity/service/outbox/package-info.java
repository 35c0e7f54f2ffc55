/** One-time codes for a demo: kept in a table that its page reads, sent nowhere. */
@NullMarked
@NamedInterface("outbox")
package cn.sunshine.enrollment.identity.service.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
