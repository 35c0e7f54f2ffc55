/** Which address belongs to which school: divisions, address rules, their publication. */
@NullMarked
@ApplicationModule(
        displayName = "Catchment",
        allowedDependencies = {
            "shared",
            "shared::service",
            "audit::api",
            "audit::service",
            "page",
            "identity::api",
            "identity::web",
            "season::api",
            "season::service",
            "school::api",
            "school::service"
        })
package cn.sunshine.enrollment.catchment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
