/** The public pages of the district and of every school. */
@NullMarked
package cn.sunshine.enrollment.disclosure.web;

import org.jspecify.annotations.NullMarked;
