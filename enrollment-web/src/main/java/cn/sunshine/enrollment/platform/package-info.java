/** The wiring: configuration that belongs to no feature, the filter chain, the demo. */
@NullMarked
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
package cn.sunshine.enrollment.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
