/** Use cases and queries of the season, and the season clock. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.season.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
