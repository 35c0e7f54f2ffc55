/** Use cases and queries of admission. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.admission.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
