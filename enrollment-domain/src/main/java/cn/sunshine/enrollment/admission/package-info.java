/** Places: offered by a draw, confirmed or declined by the family, taken up at the school; and the waiting list. */
@NullMarked
@ApplicationModule(
        displayName = "Admission",
        allowedDependencies = {
            "shared",
            "audit::api",
            "page",
            "identity::api",
            "identity::service",
            "identity::web",
            "season::api",
            "season::service",
            "school::api",
            "school::service",
            "registration::api",
            "registration::service",
            "seat::api",
            "seat::service",
            "lottery::api",
            "lottery::service"
        })
package cn.sunshine.enrollment.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
