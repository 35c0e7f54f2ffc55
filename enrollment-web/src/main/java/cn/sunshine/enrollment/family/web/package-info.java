/** The family's home and the page of one application. */
@NullMarked
package cn.sunshine.enrollment.family.web;

import org.jspecify.annotations.NullMarked;
