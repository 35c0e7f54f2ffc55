/** Schools and their enrollment plans. */
@NullMarked
@ApplicationModule(
        displayName = "School",
        allowedDependencies = {
            "shared",
            "audit::api",
            "audit::service",
            "page",
            "identity::api",
            "identity::service",
            "identity::web",
            "season::api",
            "season::service"
        })
package cn.sunshine.enrollment.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
