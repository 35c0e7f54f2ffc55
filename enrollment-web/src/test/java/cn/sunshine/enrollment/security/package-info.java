/** The rows of the security list that concern the application as a whole, shown on the outside of it. */
@NullMarked
package cn.sunshine.enrollment.security;

import org.jspecify.annotations.NullMarked;
