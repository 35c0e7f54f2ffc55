/** Use cases and queries of registration. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.registration.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
