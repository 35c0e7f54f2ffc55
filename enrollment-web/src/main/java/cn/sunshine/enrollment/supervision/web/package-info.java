/** The pages of supervisors and auditors. */
@NullMarked
package cn.sunshine.enrollment.supervision.web;

import org.jspecify.annotations.NullMarked;
