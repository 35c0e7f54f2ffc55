/** The draw: plan, roll, commitments, public entropy, result, and the files with which anybody recomputes it. */
@NullMarked
@ApplicationModule(
        displayName = "Lottery",
        allowedDependencies = {
            "shared",
            "shared::service",
            "audit::api",
            "audit::service",
            "protection::api",
            "protection::service",
            "page",
            "identity::api",
            "identity::service",
            "identity::web",
            "draw",
            "season::api",
            "season::service",
            "school::api",
            "school::service",
            "registration::api",
            "registration::service",
            "seat::api",
            "seat::service"
        })
package cn.sunshine.enrollment.lottery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
