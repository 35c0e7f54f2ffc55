/** The enrollment plans of a district, approved and changed by its administrator. */
@NullMarked
package cn.sunshine.enrollment.school.web;

import org.jspecify.annotations.NullMarked;
