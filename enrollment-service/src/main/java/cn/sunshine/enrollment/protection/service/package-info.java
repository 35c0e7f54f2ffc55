/** Use cases and queries of protection. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.protection.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
