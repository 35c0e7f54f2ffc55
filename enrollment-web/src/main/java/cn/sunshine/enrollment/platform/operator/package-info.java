/** What the operator of the installation does at its console instead of a page. */
@NullMarked
package cn.sunshine.enrollment.platform.operator;

import org.jspecify.annotations.NullMarked;
