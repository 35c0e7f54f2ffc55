/** The append-only record of who did what: one hash chain per district. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "shared::service"})
package cn.sunshine.enrollment.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
