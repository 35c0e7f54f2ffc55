/** The in-box. */
@NullMarked
package cn.sunshine.enrollment.notification.web;

import org.jspecify.annotations.NullMarked;
