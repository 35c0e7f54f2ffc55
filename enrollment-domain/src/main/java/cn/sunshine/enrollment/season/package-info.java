/** Districts and their enrollment seasons: who enrolls, when each phase is open, and the clock that decides it. */
@NullMarked
@ApplicationModule(
        displayName = "Season",
        allowedDependencies = {
            "shared",
            "shared::service",
            "audit::api",
            "audit::service",
            "page",
            "identity::api",
            "identity::web"
        })
package cn.sunshine.enrollment.season;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
