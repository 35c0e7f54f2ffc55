/** What stands behind the ids that supervisors and auditors read. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.supervision.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
