/** Pages over a full district: how many statements each asks, over which index, and how long it takes. */
@NullMarked
package cn.sunshine.enrollment.scale;

import org.jspecify.annotations.NullMarked;
