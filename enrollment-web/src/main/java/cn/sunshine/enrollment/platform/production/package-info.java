/** What must hold wherever the profile "production" is on. */
@NullMarked
package cn.sunshine.enrollment.platform.production;

import org.jspecify.annotations.NullMarked;
