package cn.sunshine.enrollment;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Features use only what their package-info allows, and only what others name as open to them; there is no cycle. */
class ModularityTests {

    @Test
    void featuresKeepToWhatTheyAreAllowed() {
        ApplicationModules.of(EnrollmentApplication.class, new ProductionCode()).verify();
    }
}
