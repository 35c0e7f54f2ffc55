/** Use cases and queries of schools and plans. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.school.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
