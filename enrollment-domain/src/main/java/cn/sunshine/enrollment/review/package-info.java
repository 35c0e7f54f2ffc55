/** Officers look at what families submitted: who has which case, what was decided and why. */
@NullMarked
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "shared",
            "shared::service",
            "audit::api",
            "protection::api",
            "protection::service",
            "identity::api",
            "identity::service",
            "identity::web",
            "catchment::api",
            "catchment::service",
            "catchment::web",
            "season::api",
            "season::service",
            "school::api",
            "school::service",
            "registration::api",
            "registration::service",
            "page"
        })
package cn.sunshine.enrollment.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
