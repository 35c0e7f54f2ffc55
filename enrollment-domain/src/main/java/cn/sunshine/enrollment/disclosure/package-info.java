/** What everybody may see without signing in: the district's season and every school's page (policy D1, D3). */
@NullMarked
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {
            "shared",
            "season::api",
            "season::service",
            "school::api",
            "school::service",
            "catchment::api",
            "catchment::service",
            "page"
        })
package cn.sunshine.enrollment.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
