/** What supervisors and auditors read of a district; they change nothing. */
@NullMarked
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "shared",
            "audit::api",
            "audit::service",
            "identity::api",
            "identity::web",
            "season::api",
            "season::service",
            "page"
        })
package cn.sunshine.enrollment.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
