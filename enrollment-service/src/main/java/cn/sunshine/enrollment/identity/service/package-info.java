/** Use cases and queries of identity. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.identity.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
