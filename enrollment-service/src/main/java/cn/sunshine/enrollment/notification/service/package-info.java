/** The in-box, and the listeners that fill it. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.notification.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
