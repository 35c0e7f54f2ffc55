/** Use cases and queries of audit. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.audit.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
