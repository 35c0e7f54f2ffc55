/** What the public pages show, put together from what the features publish. */
@NullMarked
@NamedInterface("service")
package cn.sunshine.enrollment.disclosure.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
