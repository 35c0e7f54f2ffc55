/** A small fictitious district that shows every stage, made through the same use cases as a real one. */
@NullMarked
package cn.sunshine.enrollment.platform.demo;

import org.jspecify.annotations.NullMarked;
