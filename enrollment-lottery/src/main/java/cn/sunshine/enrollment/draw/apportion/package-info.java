/** Whole seats in proportion to numbers of children: which junior school gets how many quota places (指标到校). */
@NullMarked
package cn.sunshine.enrollment.draw.apportion;

import org.jspecify.annotations.NullMarked;
