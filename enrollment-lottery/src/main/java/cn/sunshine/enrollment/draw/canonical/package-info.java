/** Bytes with one form only: frames, canonical CSV, canonical JSON. What is not in that form is refused, never repaired. */
@NullMarked
package cn.sunshine.enrollment.draw.canonical;

import org.jspecify.annotations.NullMarked;
