/**
 * The lottery and assignment engine: pure functions of published bytes. This package is its public face; the packages
 * below it are its parts.
 */
@NullMarked
package cn.sunshine.enrollment.draw;

import org.jspecify.annotations.NullMarked;
