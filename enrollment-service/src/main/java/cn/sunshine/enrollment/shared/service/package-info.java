/**
 * What the use cases of three features or more need beside values: that one transaction waits for another, and the time that
 * all nodes share.
 */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.shared.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
