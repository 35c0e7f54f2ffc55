/** Use cases and queries of seat. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.seat.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
