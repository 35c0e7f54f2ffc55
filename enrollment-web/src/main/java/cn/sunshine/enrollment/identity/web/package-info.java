/** Signing in and out, one's own account, the accounts of officers; and who may open which route. */
@NullMarked
@NamedInterface("web")
package cn.sunshine.enrollment.identity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
