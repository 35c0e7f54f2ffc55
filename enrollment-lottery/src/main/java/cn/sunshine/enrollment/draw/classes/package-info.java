/**
 * Children into classes of equal size and equal make-up, by lot. Pure functions: the same children, classes and seed give
 * the same lists everywhere. Rule: docs/lottery-protocol.md, section "Classes".
 */
@NullMarked
package cn.sunshine.enrollment.draw.classes;

import org.jspecify.annotations.NullMarked;
