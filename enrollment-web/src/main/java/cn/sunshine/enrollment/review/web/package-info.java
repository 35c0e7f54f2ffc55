/** The reviewers' queue and the page of a case. */
@NullMarked
package cn.sunshine.enrollment.review.web;

import org.jspecify.annotations.NullMarked;
