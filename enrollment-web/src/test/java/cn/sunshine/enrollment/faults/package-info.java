/** The application as a process of its own, which is killed and has to come back with everything it acknowledged. */
@NullMarked
package cn.sunshine.enrollment.faults;

import org.jspecify.annotations.NullMarked;
