/** The seat ledger: who holds which seat of which plan, and on whose authority. */
@NullMarked
@ApplicationModule(
        displayName = "Seat",
        allowedDependencies = {"shared", "audit::api", "season::api", "school::api"})
package cn.sunshine.enrollment.seat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
