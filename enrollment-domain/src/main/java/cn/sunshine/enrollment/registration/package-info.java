/** Children and their applications: what a family fills in, submits, corrects and withdraws. */
@NullMarked
@ApplicationModule(
        displayName = "Registration",
        allowedDependencies = {
            "page",
            "identity::api",
            "identity::web",
            "shared",
            "shared::service",
            "audit::api",
            "protection::api",
            "protection::service",
            "season::api",
            "season::service",
            "school::api",
            "school::service",
            "catchment::api",
            "catchment::service",
            "catchment::web"
        })
package cn.sunshine.enrollment.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
