/** Personal data at rest: sealed values, keyed indexes for equality search, masks, purposes of reading. */
@NullMarked
@ApplicationModule(
        displayName = "Protection of personal data",
        allowedDependencies = {"shared", "audit::api"})
package cn.sunshine.enrollment.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
