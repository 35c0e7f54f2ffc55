/** Use cases and queries of divisions and catchments. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.catchment.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
