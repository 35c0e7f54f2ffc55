/** The platform's speed beside a plain program that does the same, in one run: ratios, never seconds. */
@NullMarked
package cn.sunshine.enrollment.benchmark;

import org.jspecify.annotations.NullMarked;
