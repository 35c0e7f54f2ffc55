/** One-time codes through a text message gateway that speaks HTTP. */
@NullMarked
package cn.sunshine.enrollment.identity.service.gateway;

import org.jspecify.annotations.NullMarked;
