/** Journeys through the running application, over HTTP and in a browser, on the demo's district. */
@NullMarked
package cn.sunshine.enrollment.journey;

import org.jspecify.annotations.NullMarked;
