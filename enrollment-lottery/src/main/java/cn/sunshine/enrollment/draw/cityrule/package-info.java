/**
 * The draw rules that Chinese cities have published, so that a district whose rule is one of these can keep it. Each is a
 * function of a roll that was frozen before the public numbers were drawn. Except by {@link
 * cn.sunshine.enrollment.draw.cityrule.CityRule.ByValue values} neighbours on the roll move together, and the public
 * numbers have few outcomes: fair only if nobody could arrange the roll knowing them.
 */
@NullMarked
package cn.sunshine.enrollment.draw.cityrule;

import org.jspecify.annotations.NullMarked;
