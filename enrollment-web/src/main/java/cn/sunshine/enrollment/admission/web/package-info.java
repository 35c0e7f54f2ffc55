/** The family's answer to a place, the notice that stands for it, and the school's check-in. */
@NullMarked
package cn.sunshine.enrollment.admission.web;

import org.jspecify.annotations.NullMarked;
