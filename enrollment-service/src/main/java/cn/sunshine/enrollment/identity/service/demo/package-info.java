/** Accounts of a demo, made without the ways real ones are made. Nothing here exists in production. */
@NullMarked
@NamedInterface("demo")
package cn.sunshine.enrollment.identity.service.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
