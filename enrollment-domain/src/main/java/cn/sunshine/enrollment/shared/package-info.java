/** Values that three features or more speak of; no use cases. */
@NullMarked
@ApplicationModule(
        displayName = "Shared values",
        allowedDependencies = {})
package cn.sunshine.enrollment.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
