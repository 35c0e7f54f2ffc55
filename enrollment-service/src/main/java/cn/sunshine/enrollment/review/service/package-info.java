/** Use cases and queries of review. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.review.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
