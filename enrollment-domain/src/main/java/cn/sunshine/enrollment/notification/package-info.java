/** Tells accounts what happened to what is theirs. Nobody imports it: it listens. */
@NullMarked
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "audit::api",
            "identity::api",
            "identity::web",
            "season::api",
            "season::service",
            "school::api",
            "school::service",
            "registration::api",
            "registration::service",
            "review::api",
            "lottery::api",
            "lottery::service",
            "admission::api",
            "page"
        })
package cn.sunshine.enrollment.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
