/** Generated draws of any size, and how long each phase of drawing them takes. */
@NullMarked
package cn.sunshine.enrollment.draw.bench;

import org.jspecify.annotations.NullMarked;
