package cn.sunshine.enrollment;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.core.importer.Location;

/** The classes of the product: no tests, whether they lie in a folder or in another module's jar of test support. */
public class ProductionCode implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
    }
}
