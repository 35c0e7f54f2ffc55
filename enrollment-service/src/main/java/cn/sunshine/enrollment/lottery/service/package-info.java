/** Use cases and queries of lottery. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.lottery.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
