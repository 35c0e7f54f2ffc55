/** The family's own home: composed of what the features above know, with no data of its own. */
@NullMarked
@ApplicationModule(
        displayName = "Family",
        allowedDependencies = {
            "shared",
            "protection::api",
            "protection::service",
            "page",
            "identity::api",
            "identity::web",
            "season::api",
            "season::service",
            "school::api",
            "school::service",
            "registration::api",
            "registration::service",
            "registration::web",
            "lottery::api",
            "lottery::service",
            "admission::api",
            "admission::service"
        })
package cn.sunshine.enrollment.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
