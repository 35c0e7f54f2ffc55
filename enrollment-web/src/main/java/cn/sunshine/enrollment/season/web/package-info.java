/** The calendar of a district: when each phase of its seasons is open. */
@NullMarked
package cn.sunshine.enrollment.season.web;

import org.jspecify.annotations.NullMarked;
