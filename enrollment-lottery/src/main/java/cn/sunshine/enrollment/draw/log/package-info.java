/** The append-only log: that a manifest existed before its entropy, and that there is no second one. */
@NullMarked
package cn.sunshine.enrollment.draw.log;

import org.jspecify.annotations.NullMarked;
