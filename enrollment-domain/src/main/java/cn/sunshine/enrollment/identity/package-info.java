/** Who may come in and what they may do: accounts, sign-in, second factor, roles and their reach. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {
            "shared",
            "shared::service",
            "audit::api",
            "protection::api",
            "protection::service",
            "page"
        })
package cn.sunshine.enrollment.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
